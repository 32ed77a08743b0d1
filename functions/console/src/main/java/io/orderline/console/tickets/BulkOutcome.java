package io.orderline.console.tickets;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.orderline.console.web.Refused;
import io.orderline.core.ticket.TicketDesk;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What became of one of several tickets.
 *
 * @param outcome {@code changed}, {@code not_in_this_state}, {@code not_assignable} (nobody of that
 *     name works on it), {@code not_found}, {@code unavailable}
 * @param state the one that it is in afterwards
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record BulkOutcome(String number, String outcome, Optional<String> state) {

  static BulkOutcome of(String number, TicketDesk.Outcome outcome) {
    return switch (outcome) {
      case TicketDesk.Outcome.Changed(var ticket) ->
          new BulkOutcome(number, "changed", Optional.of(ticket.state().code()));
      case TicketDesk.Outcome.Illegal(var ticket) ->
          new BulkOutcome(number, "not_in_this_state", Optional.of(ticket.state().code()));
      case TicketDesk.Outcome.Unknown _ -> not(number, "not_found");
    };
  }

  /** All of them as one text, a line each. */
  static String note(List<BulkOutcome> all) {
    return all.stream()
        .map(one -> one.number + " " + one.outcome + one.state.map(state -> " " + state).orElse(""))
        .collect(Collectors.joining("\n"));
  }

  /** What was noted. */
  static List<BulkOutcome> noted(String note) {
    return note.lines()
        .map(line -> line.split(" "))
        .map(
            parts ->
                new BulkOutcome(
                    parts[0],
                    parts[1],
                    parts.length > 2 ? Optional.of(parts[2]) : Optional.empty()))
        .toList();
  }

  /** A change that this one does not take: its assignee, or there is no such ticket. */
  static BulkOutcome refused(String number, Refused refused) {
    return not(number, refused.code().equals("invalid") ? "not_assignable" : "not_found");
  }

  static BulkOutcome not(String number, String why) {
    return new BulkOutcome(number, why, Optional.empty());
  }
}
