package io.orderline.core.event;

import io.orderline.core.call.CallId;
import io.orderline.core.order.CustomerId;
import io.orderline.core.order.OrderNumber;
import io.orderline.core.ticket.TicketKind;
import io.orderline.core.ticket.TicketNumber;
import io.orderline.core.ticket.TicketState;
import java.time.Instant;
import java.util.Optional;

/** What happens to a ticket. */
public sealed interface TicketEvent extends DomainEvent {

  TicketNumber number();

  /** A ticket exists; {@code due} is when it must be resolved. */
  record TicketCreated(
      TicketNumber number,
      TicketKind kind,
      TicketState state,
      Instant due,
      Optional<CallId> call,
      Optional<CustomerId> customer,
      Optional<OrderNumber> order,
      Optional<String> reason)
      implements TicketEvent {
    @Override
    public String toString() {
      return "TicketCreated[" + number + "]";
    }
  }

  /**
   * A ticket has moved on, was assigned or got a note.
   *
   * @param by who did it
   */
  record TicketChanged(
      TicketNumber number,
      TicketKind kind,
      TicketState state,
      Change change,
      String by,
      Optional<CustomerId> customer,
      Optional<OrderNumber> order,
      Optional<String> assignee,
      Optional<String> note)
      implements TicketEvent {
    @Override
    public String toString() {
      return "TicketChanged[" + number + " " + change + "]";
    }
  }

  /** What was done to a ticket. */
  enum Change {
    MOVE,
    ASSIGN,
    NOTE
  }
}
