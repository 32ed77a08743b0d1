package io.orderline.tickets;

import io.orderline.core.event.ErrandEvent.ErrandRequested;
import io.orderline.core.event.ErrandEvent.ExchangeRequested;
import io.orderline.core.event.ErrandEvent.InvoiceRequested;
import io.orderline.core.event.ErrandEvent.OrderCancelRequested;
import io.orderline.core.event.ErrandEvent.OrderChangeRequested;
import io.orderline.core.event.ErrandEvent.RefundRequested;
import io.orderline.core.event.ErrandEvent.ReturnRequested;
import io.orderline.core.event.ErrandEvent.ShipmentInterceptRequested;
import io.orderline.core.order.Money;
import io.orderline.core.order.OrderNumber;
import io.orderline.core.ticket.TicketNumber;
import io.orderline.core.ticket.TicketRequest;
import java.util.Optional;

/**
 * What the shop's system has to do because of a ticket.
 *
 * @param order the order that the ticket is about
 */
record FollowUps(TicketRequest request, OrderNumber order) {
  /** The detail that says how much is paid back, in fen. */
  private static final String AMOUNT = "amount";

  /** The first errand of a new ticket; none where it is a person's task. */
  static Optional<ErrandRequested> of(TicketRequest request) {
    return request.order().flatMap(order -> new FollowUps(request, order).first());
  }

  /** Pays the money back, unless a person has to see how much. */
  static Optional<ErrandRequested> refund(TicketRequest request) {
    return request.order().flatMap(order -> new FollowUps(request, order).refund());
  }

  /** Sends the invoice to an address that the customer has given since. */
  static ErrandRequested invoiceTo(TicketRequest request, String email) {
    return new FollowUps(request, request.order().orElseThrow()).invoice(Optional.of(email));
  }

  private Optional<ErrandRequested> first() {
    return switch (request.kind()) {
      // one article of an order that is not sent, or is on its way: a person's task
      case CANCEL_ORDER ->
          request.article().isPresent()
              ? Optional.empty()
              : unlessShipped(new OrderCancelRequested(ticket(), order, reason()));
      case REFUND -> request.shipped() ? intercept() : refund();
      case RETURN ->
          unlessShipped(new ReturnRequested(ticket(), order, reason(), request.article()));
      case EXCHANGE ->
          Optional.of(new ExchangeRequested(ticket(), order, reason(), request.article()));
      case CHANGE_ORDER ->
          Optional.of(
              new OrderChangeRequested(ticket(), order, detail("address"), detail("change")));
      case INVOICE -> Optional.of(invoice(detail("email")));
      // how much, whom to ask, whom to call: a person's task
      case COMPENSATION, URGE_DELIVERY, COMPLAINT, CALLBACK, PAYMENT, NO_REMINDERS ->
          Optional.empty();
    };
  }

  private Optional<ErrandRequested> unlessShipped(ErrandRequested errand) {
    return request.shipped() ? intercept() : Optional.of(errand);
  }

  /** A parcel is stopped as a whole. */
  private Optional<ErrandRequested> intercept() {
    return request.article().isPresent()
        ? Optional.empty()
        : Optional.of(
            new ShipmentInterceptRequested(ticket(), order, detail("tracking"), reason()));
  }

  private Optional<ErrandRequested> refund() {
    Optional<String> amount = detail(AMOUNT).filter(said -> !said.isBlank());
    return amount.filter(said -> !said.matches("\\d{1,18}")).isPresent()
        ? Optional.empty()
        : Optional.of(
            new RefundRequested(
                ticket(),
                order,
                amount.map(Long::parseLong).map(Money::new),
                reason(),
                request.article()));
  }

  private ErrandRequested invoice(Optional<String> email) {
    return new InvoiceRequested(
        ticket(), order, detail("invoice_title"), detail("tax_number"), email);
  }

  private TicketNumber ticket() {
    return request.number();
  }

  private Optional<String> reason() {
    return Optional.of(request.reason());
  }

  private Optional<String> detail(String name) {
    return Optional.ofNullable(request.details().get(name));
  }
}
