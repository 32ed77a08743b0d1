package io.orderline.core.aftersales;

import io.orderline.core.event.Event;
import io.orderline.core.event.EventType;
import io.orderline.core.order.Money;
import io.orderline.core.order.OrderNumber;
import java.util.Map;
import java.util.Optional;

/**
 * Something that a shop's system shall do to an order, once per key. What {@link #toString()}
 * leaves out may be personal.
 */
public sealed interface Errand {

  /** Names the errand: the same key is the same errand, however often it is sent. */
  String key();

  OrderNumber order();

  /** Calls an order off that has not been sent; what was paid goes back. */
  record Cancel(String key, OrderNumber order, String reason) implements Errand {
    public Cancel {
      named(key);
    }
  }

  /**
   * Has a parcel on its way stopped and sent back.
   *
   * @param tracking which one; all of the order when empty
   */
  record Intercept(String key, OrderNumber order, Optional<String> tracking, String reason)
      implements Errand {
    public Intercept {
      named(key);
    }
  }

  /**
   * Pays money back the way it came.
   *
   * @param amount how much; all that was paid when empty
   */
  record Refund(String key, OrderNumber order, Optional<Money> amount, String reason)
      implements Errand {
    public Refund {
      named(key);
      if (amount.filter(money -> money.fen() <= 0).isPresent()) {
        throw new IllegalArgumentException("what is paid back is more than nothing");
      }
    }
  }

  /** Takes goods back, and then refunds them. */
  record Return(String key, OrderNumber order, String reason) implements Errand {
    public Return {
      named(key);
    }
  }

  /** Takes goods back and sends others of the same kind. */
  record Exchange(String key, OrderNumber order, String reason) implements Errand {
    public Exchange {
      named(key);
    }
  }

  /**
   * Changes an order.
   *
   * @param address where it shall go, empty for where it goes now
   * @param change what else shall change, in the caller's words
   */
  record Change(String key, OrderNumber order, Optional<String> address, Optional<String> change)
      implements Errand {
    public Change {
      named(key);
    }

    @Override
    public String toString() {
      return "Change[" + order + "]";
    }
  }

  /**
   * Writes an electronic invoice, or sends the one that is written to an address.
   *
   * @param title for whom; for the customer when empty
   * @param taxNumber of a company
   * @param email where it is sent, empty for where the shop sends it by itself
   */
  record Invoice(
      String key,
      OrderNumber order,
      Optional<String> title,
      Optional<String> taxNumber,
      Optional<String> email)
      implements Errand {
    public Invoice {
      named(key);
    }

    @Override
    public String toString() {
      return "Invoice[" + order + "]";
    }
  }

  /** The errand that an event asks for; empty when it asks for none. */
  static Optional<Errand> of(Event event) {
    Optional<EventType> type = EventType.named(event.type()).filter(EventType::errand);
    if (type.isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> data = event.data();
    String key = event.source() + "/" + event.id();
    OrderNumber order = new OrderNumber(data.get("order"));
    String reason = data.getOrDefault("reason", "");
    return Optional.of(
        switch (type.get()) {
          case ORDER_CANCEL_REQUESTED -> new Cancel(key, order, reason);
          case SHIPMENT_INTERCEPT_REQUESTED ->
              new Intercept(key, order, given(data, "tracking"), reason);
          case REFUND_REQUESTED ->
              new Refund(
                  key, order, given(data, "amount").map(Long::parseLong).map(Money::new), reason);
          case RETURN_REQUESTED -> new Return(key, order, reason);
          case EXCHANGE_REQUESTED -> new Exchange(key, order, reason);
          case ORDER_CHANGE_REQUESTED ->
              new Change(key, order, given(data, "address"), given(data, "change"));
          case INVOICE_REQUESTED ->
              new Invoice(
                  key,
                  order,
                  given(data, "invoice_title"),
                  given(data, "tax_number"),
                  given(data, "email"));
          default -> throw new IllegalStateException(type.get() + " is no errand");
        });
  }

  private static Optional<String> given(Map<String, String> data, String name) {
    return Optional.ofNullable(data.get(name)).filter(value -> !value.isBlank());
  }

  private static void named(String key) {
    if (key == null || key.isBlank() || key.length() > 400) {
      throw new IllegalArgumentException("an errand needs a key, so that it is done once");
    }
  }
}
