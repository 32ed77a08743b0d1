package io.orderline.console.tickets;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.orderline.core.ticket.TicketState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A ticket in a list; the reason is masked.
 *
 * @param next the states that it can move to, as {@link TicketState} has them: pages know no rules
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record TicketSummary(
    String number,
    String kind,
    String state,
    Instant due,
    boolean overdue,
    Instant createdAt,
    Instant changedAt,
    Optional<String> assignee,
    Optional<String> order,
    Optional<String> call,
    Optional<String> reason,
    Optional<String> mood,
    List<String> next) {

  /** The codes of the states that may follow, in their order. */
  static List<String> next(TicketState state) {
    return state.next().stream().sorted().map(TicketState::code).toList();
  }
}
