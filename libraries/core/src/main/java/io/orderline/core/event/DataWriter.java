package io.orderline.core.event;

import io.orderline.core.call.PhoneNumber;
import io.orderline.core.order.Money;
import io.orderline.core.ticket.TicketKind;
import io.orderline.core.ticket.TicketState;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Collects the data of an event by name. */
final class DataWriter {
  private final Map<String, String> data = new HashMap<>();

  DataWriter with(String name, Object value) {
    data.put(name, text(value));
    return this;
  }

  DataWriter with(String name, Optional<?> value) {
    value.ifPresent(present -> with(name, present));
    return this;
  }

  /** Adds a whole map, each name behind a prefix. */
  DataWriter withAll(String prefix, Map<String, String> values) {
    values.forEach((name, value) -> data.put(prefix + name, value));
    return this;
  }

  Map<String, String> data() {
    return Map.copyOf(data);
  }

  private static String text(Object value) {
    return switch (value) {
      case PhoneNumber phone -> phone.digits(); // prints masked
      case Money money -> String.valueOf(money.fen());
      case TicketKind kind -> kind.code();
      case TicketState state -> state.code();
      case EventType type -> type.type();
      default -> value.toString();
    };
  }
}
