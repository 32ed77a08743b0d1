package io.orderline.core.dialogue;

import io.orderline.core.call.CallId;
import io.orderline.core.event.DomainEvent;
import io.orderline.core.event.EventCodec;
import io.orderline.core.event.EventType;
import io.orderline.core.event.TicketDetails;
import io.orderline.core.event.TurnEvent;
import io.orderline.core.ticket.TicketNumber;
import java.util.HashMap;
import java.util.Map;

/**
 * Something that must happen because of this turn, once, after it has been saved: an event that
 * does not know its call yet. Kept in the record of the turn as it travels, so that every version
 * can read the record.
 *
 * @param type an {@link EventType}
 * @param data of the event, without the call and the turn
 */
public record Action(String type, Map<String, String> data) {
  private static final String CALL = "call";
  private static final String TURN = "turn";

  /** Fills the place of the call until the turn is saved. */
  private static final CallId NONE = new CallId("-");

  public Action {
    data = Map.copyOf(data);
  }

  public static Action callEnded(String reason) {
    return of(new TurnEvent.CallEnded(NONE, 0, reason));
  }

  public static Action handoffRequested(String summary) {
    return of(new TurnEvent.HandoffRequested(NONE, 0, summary));
  }

  public static Action questionUnanswered(String question) {
    return of(new TurnEvent.QuestionUnanswered(NONE, 0, question));
  }

  public static Action ticketRequested(TicketDetails ticket) {
    return of(new TurnEvent.TicketRequested(NONE, 0, ticket));
  }

  public static Action ticketWithdrawn(TicketNumber number) {
    return of(new TurnEvent.TicketWithdrawn(NONE, 0, number));
  }

  private static Action of(TurnEvent event) {
    var data = new HashMap<>(EventCodec.data(event));
    data.remove(CALL);
    data.remove(TURN);
    return new Action(event.type().type(), data);
  }

  /**
   * The event of this action.
   *
   * @throws IllegalArgumentException when this version knows no such event
   */
  public DomainEvent event(CallId call, int turn) {
    var whole = new HashMap<>(data);
    whole.put(CALL, call.value());
    whole.put(TURN, String.valueOf(turn));
    EventType known =
        EventType.named(type)
            .orElseThrow(() -> new IllegalArgumentException("there is no event " + type));
    return EventCodec.payload(known, whole);
  }
}
