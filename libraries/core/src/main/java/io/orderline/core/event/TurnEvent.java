package io.orderline.core.event;

import io.orderline.core.call.CallId;
import io.orderline.core.ticket.TicketNumber;
import io.orderline.core.ticket.TicketRequest;
import java.util.Optional;

/** What follows from one turn of a call. */
public sealed interface TurnEvent extends DomainEvent {

  CallId call();

  int turn();

  /** What the ticket desk has to know of a call, in the order in which it happened. */
  sealed interface OfTickets extends TurnEvent
      permits CallEnded, TicketRequested, TicketWithdrawn {}

  /**
   * A call has begun, was answered once more, or an agent has taken it: what was known of it is not
   * all any more. Says no more, because who may know the rest asks for its records.
   */
  record CallChanged(CallId call, int turn) implements TurnEvent {}

  /** A call is over. */
  record CallEnded(CallId call, int turn, String reason) implements OfTickets {}

  /**
   * A caller is put through to an agent.
   *
   * @param summary what the agent needs to know; personal
   */
  record HandoffRequested(CallId call, int turn, String summary) implements TurnEvent {
    @Override
    public String toString() {
      return "HandoffRequested[" + call + "]";
    }
  }

  /**
   * A caller asked what neither the shop's texts nor the dialogue answer.
   *
   * @param question the caller's words; may be personal
   */
  record QuestionUnanswered(CallId call, int turn, String question) implements TurnEvent {
    @Override
    public String toString() {
      return "QuestionUnanswered[" + call + "]";
    }
  }

  /** A caller was promised a ticket. */
  record TicketRequested(CallId call, int turn, TicketDetails ticket) implements OfTickets {

    public static TicketRequest request(Event<TicketRequested> event) {
      return request(event, event.payload());
    }

    /** What the ticket desk is asked for; the event names the request. */
    public static TicketRequest request(Event<? extends TurnEvent> event, TicketRequested wish) {
      TicketDetails ticket = wish.ticket();
      return new TicketRequest(
          event.source() + " " + event.id(),
          ticket.number(),
          event.tenant(),
          ticket.kind(),
          ticket.customer(),
          ticket.phone(),
          ticket.order(),
          Optional.of(wish.call()),
          ticket.reason().orElse(""),
          TicketRequest.details(ticket.answers(), ticket.shipped(), ticket.article()),
          event.time());
    }
  }

  /** A caller takes back, in the same call, what a ticket was asked for. */
  record TicketWithdrawn(CallId call, int turn, TicketNumber number) implements OfTickets {}
}
