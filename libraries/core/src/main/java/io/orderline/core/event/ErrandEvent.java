package io.orderline.core.event;

import io.orderline.core.order.Money;
import io.orderline.core.order.OrderNumber;
import io.orderline.core.ticket.TicketArticle;
import io.orderline.core.ticket.TicketNumber;
import java.util.Optional;

/** What a ticket asks of the shop's system, and what comes of it. */
public sealed interface ErrandEvent extends DomainEvent {

  TicketNumber ticket();

  OrderNumber order();

  /** Asks the shop's system to do something to an order. */
  sealed interface ErrandRequested extends ErrandEvent {}

  /** Cancels an order that is not shipped yet. */
  record OrderCancelRequested(TicketNumber ticket, OrderNumber order, Optional<String> reason)
      implements ErrandRequested {}

  /** Stops a parcel on its way and sends it back. */
  record ShipmentInterceptRequested(
      TicketNumber ticket, OrderNumber order, Optional<String> tracking, Optional<String> reason)
      implements ErrandRequested {}

  /** Pays money back: all that the order's rules give, unless an amount is named. */
  record RefundRequested(
      TicketNumber ticket,
      OrderNumber order,
      Optional<Money> amount,
      Optional<String> reason,
      Optional<TicketArticle> article)
      implements ErrandRequested {}

  /** Writes an invoice: to the customer, unless a title is named. */
  record InvoiceRequested(
      TicketNumber ticket,
      OrderNumber order,
      Optional<String> title,
      Optional<String> taxNumber,
      Optional<String> email)
      implements ErrandRequested {
    @Override
    public String toString() {
      return "InvoiceRequested[" + ticket + "]";
    }
  }

  /** Takes goods back. All of the order, unless an article is named. */
  record ReturnRequested(
      TicketNumber ticket,
      OrderNumber order,
      Optional<String> reason,
      Optional<TicketArticle> article)
      implements ErrandRequested {}

  /** Takes goods back and sends others. All of the order, unless an article is named. */
  record ExchangeRequested(
      TicketNumber ticket,
      OrderNumber order,
      Optional<String> reason,
      Optional<TicketArticle> article)
      implements ErrandRequested {}

  /** Sends an order elsewhere or changes what is in it. */
  record OrderChangeRequested(
      TicketNumber ticket, OrderNumber order, Optional<String> address, Optional<String> change)
      implements ErrandRequested {
    @Override
    public String toString() {
      return "OrderChangeRequested[" + ticket + "]";
    }
  }

  /**
   * What the shop's system made of an errand.
   *
   * @param errand the type of the event that asked
   */
  record ErrandEnded(
      TicketNumber ticket, OrderNumber order, EventType errand, ErrandOutcome outcome)
      implements ErrandEvent {}
}
