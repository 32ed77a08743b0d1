package io.orderline.tickets;

import io.orderline.core.event.EventType;
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
    return switch (wish.kind()) {
      case CANCEL_ORDER ->
          List.of(
              "true".equals(wish.details().get(SENT))
                  ? EventType.SHIPMENT_INTERCEPT_REQUESTED
                  : EventType.ORDER_CANCEL_REQUESTED);
      case REFUND, COMPENSATION -> List.of(EventType.REFUND_REQUESTED);
      case INVOICE -> List.of(EventType.INVOICE_REQUESTED);
      case RETURN, EXCHANGE, CHANGE_ORDER, URGE_DELIVERY, COMPLAINT, CALLBACK -> List.of();
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
