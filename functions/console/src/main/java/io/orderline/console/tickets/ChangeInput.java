package io.orderline.console.tickets;

import io.orderline.console.web.Given;
import io.orderline.console.web.Refused;
import io.orderline.core.ticket.TicketChange;
import io.orderline.core.ticket.TicketState;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** A change as the API takes it: {@code type} says which of the others belong to it. */
public record ChangeInput(String type, String to, String note, String assignee, String text) {
  private static final int LONGEST = 1000;

  /** The change. */
  TicketChange change() {
    return switch (type == null ? "" : type) {
      case "move" -> new TicketChange.Move(state(), Given.lines("note", note, 0, LONGEST));
      case "assign" -> new TicketChange.Assign(Given.text("assignee", assignee, 1, 40));
      case "note" -> new TicketChange.Note(Given.lines("text", text, 1, LONGEST));
      default -> throw Refused.invalid("type", "type is move, assign or note.");
    };
  }

  private TicketState state() {
    return Arrays.stream(TicketState.values())
        .filter(state -> state.code().equals(to))
        .findFirst()
        .orElseThrow(() -> Refused.invalid("to", "Name the state that the ticket moves to."));
  }

  /** The same change to several tickets. */
  public record Bulk(List<String> numbers, ChangeInput change) {
    private static final int MOST = 100;

    List<String> checked() {
      if (numbers == null
          || numbers.isEmpty()
          || numbers.size() > MOST
          || numbers.stream().anyMatch(Objects::isNull)) {
        throw Refused.invalid("numbers", "Name 1 to %d tickets.".formatted(MOST));
      }
      if (change == null) {
        throw Refused.invalid("change", "Name the change.");
      }
      return numbers.stream().distinct().toList();
    }
  }
}
