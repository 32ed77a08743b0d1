package io.orderline.orders.shop;

import io.orderline.core.aftersales.AfterSales.Outcome;
import io.orderline.core.aftersales.Errand;
import io.orderline.core.order.Invoice;
import io.orderline.core.order.Order;
import io.orderline.core.order.OrderStatus;
import io.orderline.core.ticket.TicketArticle;
import java.util.Optional;

/**
 * Decides an errand in the demo shop: the order afterwards, and the outcome. It pays back at once
 * what was never sent, and what was sent only when the goods have come back.
 */
final class ShopRules {
  private static final String NO_MATCH = "订单现在的状态不能这样办理";

  private ShopRules() {}

  /** The order as it then is, and what is told. */
  record Decision(Order order, Outcome outcome) {}

  static Decision decide(Order order, Errand errand) {
    return switch (errand) {
      case Errand.Refund refund when part(order, refund.article()) ->
          switch (order.status()) {
            case PAID, PACKED -> done(order, "T");
            case SHIPPED, OUT_FOR_DELIVERY, SIGNED, RETURNING -> accepted(order, "T");
            default -> refused(order);
          };
      case Errand.Return goods when part(order, goods.article()) ->
          switch (order.status()) {
            case SHIPPED, OUT_FOR_DELIVERY, SIGNED, RETURNING -> accepted(order, "R");
            default -> refused(order);
          };
      case Errand.Exchange goods when part(order, goods.article()) ->
          switch (order.status()) {
            case SHIPPED, OUT_FOR_DELIVERY, SIGNED, RETURNING -> accepted(order, "H");
            default -> refused(order);
          };
      case Errand.Cancel _ ->
          switch (order.status()) {
            case UNPAID, PAID, PACKED, CANCELLED -> done(with(order, OrderStatus.CANCELLED), "C");
            default -> refused(order);
          };
      case Errand.Intercept _ ->
          order.status().onTheWay() || order.status() == OrderStatus.RETURNING
              ? accepted(with(order, OrderStatus.RETURNING), "L")
              : refused(order);
      case Errand.Refund _ ->
          switch (order.status()) {
            case PAID, PACKED, REFUNDED -> done(with(order, OrderStatus.REFUNDED), "T");
            case SIGNED, RETURNING -> accepted(with(order, OrderStatus.RETURNING), "T");
            default -> refused(order);
          };
      case Errand.Return _ ->
          switch (order.status()) {
            case SIGNED, RETURNING -> accepted(with(order, OrderStatus.RETURNING), "R");
            default -> refused(order);
          };
      case Errand.Exchange _ ->
          order.status() == OrderStatus.SIGNED ? accepted(order, "H") : refused(order);
      case Errand.Change _ ->
          switch (order.status()) {
            case UNPAID, PAID -> done(order, "G");
            case PACKED, SHIPPED -> accepted(order, "G");
            default -> refused(order);
          };
      case Errand.Invoice invoice ->
          switch (order.status()) {
            case UNPAID, CANCELLED, REFUNDED -> refused(order);
            default -> done(invoiced(order, invoice), "F");
          };
    };
  }

  /** Whether less than all of the order is meant: the order itself then stays as it is. */
  private static boolean part(Order order, Optional<TicketArticle> article) {
    int pieces = order.lines().stream().mapToInt(Order.Line::quantity).sum();
    return article.filter(meant -> meant.quantity() < pieces).isPresent();
  }

  private static Decision done(Order order, String mark) {
    return new Decision(order, new Outcome.Done(mark + order.number()));
  }

  private static Decision accepted(Order order, String mark) {
    return new Decision(order, new Outcome.Accepted(mark + order.number()));
  }

  private static Decision refused(Order order) {
    return new Decision(order, new Outcome.Refused(NO_MATCH));
  }

  /** An order has one invoice: asked for again, it is only sent again. */
  private static Order invoiced(Order order, Errand.Invoice errand) {
    String title = errand.title().orElse("个人");
    return with(
        order,
        order.status(),
        order
            .invoice()
            .filter(known -> known.state() == Invoice.State.ISSUED)
            .or(() -> Optional.of(new Invoice(title, order.total(), Invoice.State.ISSUED))));
  }

  private static Order with(Order order, OrderStatus status) {
    return with(order, status, order.invoice());
  }

  private static Order with(Order order, OrderStatus status, Optional<Invoice> invoice) {
    return new Order(
        order.number(),
        order.customer(),
        status,
        order.placedAt(),
        order.lines(),
        order.total(),
        order.promisedBy(),
        invoice);
  }
}
