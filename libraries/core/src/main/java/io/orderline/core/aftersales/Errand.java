package io.orderline.core.aftersales;

import io.orderline.core.event.ErrandEvent.ErrandRequested;
import io.orderline.core.event.ErrandEvent.ExchangeRequested;
import io.orderline.core.event.ErrandEvent.InvoiceRequested;
import io.orderline.core.event.ErrandEvent.OrderCancelRequested;
import io.orderline.core.event.ErrandEvent.OrderChangeRequested;
import io.orderline.core.event.ErrandEvent.RefundRequested;
import io.orderline.core.event.ErrandEvent.ReturnRequested;
import io.orderline.core.event.ErrandEvent.ShipmentInterceptRequested;
import io.orderline.core.event.Event;
import io.orderline.core.order.Money;
import io.orderline.core.order.OrderNumber;
import io.orderline.core.ticket.TicketArticle;
import java.util.Optional;

/**
 * A task for a shop's system on one order, done once per key. What {@link #toString()} leaves out
 * may be personal.
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
   * @param article what for; all of the order when empty
   */
  record Refund(
      String key,
      OrderNumber order,
      Optional<Money> amount,
      String reason,
      Optional<TicketArticle> article)
      implements Errand {
    public Refund(String key, OrderNumber order, Optional<Money> amount, String reason) {
      this(key, order, amount, reason, Optional.empty());
    }

    public Refund {
      named(key);
      if (amount.filter(money -> money.fen() <= 0).isPresent()) {
        throw new IllegalArgumentException("what is paid back is more than nothing");
      }
    }
  }

  /** Takes goods back, and then refunds them. All of the order when no article is named. */
  record Return(String key, OrderNumber order, String reason, Optional<TicketArticle> article)
      implements Errand {
    public Return(String key, OrderNumber order, String reason) {
      this(key, order, reason, Optional.empty());
    }

    public Return {
      named(key);
    }
  }

  /**
   * Takes goods back and sends others of the same kind. All of the order when no article is named.
   */
  record Exchange(String key, OrderNumber order, String reason, Optional<TicketArticle> article)
      implements Errand {
    public Exchange(String key, OrderNumber order, String reason) {
      this(key, order, reason, Optional.empty());
    }

    public Exchange {
      named(key);
    }
  }

  /**
   * Changes an order.
   *
   * @param address the new address, empty to keep the present one
   * @param change other changes, in the caller's words
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

  /** The errand that an event asks for. */
  static Errand of(Event<? extends ErrandRequested> event) {
    String key = event.source() + "/" + event.id();
    OrderNumber order = event.payload().order();
    return switch (event.payload()) {
      case OrderCancelRequested cancel -> new Cancel(key, order, cancel.reason().orElse(""));
      case ShipmentInterceptRequested intercept ->
          new Intercept(key, order, given(intercept.tracking()), intercept.reason().orElse(""));
      case RefundRequested refund ->
          new Refund(key, order, refund.amount(), refund.reason().orElse(""), refund.article());
      case ReturnRequested back -> new Return(key, order, back.reason().orElse(""), back.article());
      case ExchangeRequested exchange ->
          new Exchange(key, order, exchange.reason().orElse(""), exchange.article());
      case OrderChangeRequested change ->
          new Change(key, order, given(change.address()), given(change.change()));
      case InvoiceRequested invoice ->
          new Invoice(
              key,
              order,
              given(invoice.title()),
              given(invoice.taxNumber()),
              given(invoice.email()));
    };
  }

  private static Optional<String> given(Optional<String> value) {
    return value.filter(text -> !text.isBlank());
  }

  private static void named(String key) {
    if (key == null || key.isBlank() || key.length() > 400) {
      throw new IllegalArgumentException("an errand needs a key, so that it is done once");
    }
  }
}
