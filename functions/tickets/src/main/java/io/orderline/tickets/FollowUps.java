package io.orderline.tickets;

import io.orderline.core.event.EventType;
import io.orderline.core.ticket.TicketKind;
import io.orderline.core.ticket.TicketRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What other systems have to do because of a ticket. */
final class FollowUps {
  /** The detail that says that the parcel is on its way already. */
  private static final String SENT = "sent";

  private FollowUps() {}

  static List<EventType> of(TicketRequest wish) {
    if (wish.order().isEmpty()) {
      return List.of();
    }
    boolean sent = "true".equals(wish.details().get(SENT));
    return switch (wish.kind()) {
      case CANCEL_ORDER, REFUND, RETURN ->
          List.of(sent ? EventType.SHIPMENT_INTERCEPT_REQUESTED : unsent(wish.kind()));
      case EXCHANGE -> List.of(EventType.EXCHANGE_REQUESTED);
      case CHANGE_ORDER -> List.of(EventType.ORDER_CHANGE_REQUESTED);
      case INVOICE -> List.of(EventType.INVOICE_REQUESTED);
      // how much, whom to ask, whom to call: a person's task
      case COMPENSATION, URGE_DELIVERY, COMPLAINT, CALLBACK, PAYMENT, NO_REMINDERS -> List.of();
    };
  }

  private static EventType unsent(TicketKind kind) {
    return switch (kind) {
      case CANCEL_ORDER -> EventType.ORDER_CANCEL_REQUESTED;
      case RETURN -> EventType.RETURN_REQUESTED;
      default -> EventType.REFUND_REQUESTED;
    };
  }

  /** The wish's part of an event's data: what the event may carry, and no more. */
  static Map<String, String> data(EventType type, TicketRequest wish) {
    var known = new HashMap<>(wish.details());
    known.put("ticket", wish.number().value());
    known.put("order", wish.order().orElseThrow().value());
    known.put("reason", wish.reason());
    known
        .keySet()
        .retainAll(Stream.concat(type.required().stream(), type.optional().stream()).toList());
    return known;
  }
}
