package io.orderline.orders.demo;

import io.orderline.core.order.CustomerId;
import io.orderline.core.order.Invoice;
import io.orderline.core.order.Money;
import io.orderline.core.order.Order;
import io.orderline.core.order.OrderNumber;
import io.orderline.core.order.OrderStatus;
import io.orderline.core.order.Shipment;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An order as it is made up, without dates: those follow from the day the shop is filled.
 *
 * @param daysAgo when it was placed
 * @param parcels how it was sent, oldest first
 */
record Purchase(
    OrderNumber number,
    CustomerId customer,
    OrderStatus status,
    int daysAgo,
    List<Order.Line> lines,
    List<Parcel> parcels,
    Optional<Invoice.State> invoice) {

  Order order(Moments moments) {
    Money total =
        lines.stream()
            .map(line -> new Money(line.price().fen() * line.quantity()))
            .reduce(new Money(0), Money::plus);
    return new Order(
        number,
        customer,
        status,
        moments.ago(daysAgo, timeOfDay()),
        lines,
        total,
        promisedBy(moments),
        invoice.map(state -> new Invoice("个人", total, state)));
  }

  List<Shipment> shipments(Moments moments) {
    return parcels.stream().map(parcel -> parcel.shipment(number, moments)).toList();
  }

  Purchase with(Parcel next) {
    List<Parcel> all = Stream.concat(parcels.stream(), Stream.of(next)).toList();
    return new Purchase(number, customer, status, daysAgo, lines, all, invoice);
  }

  Purchase with(Invoice.State state) {
    return new Purchase(number, customer, status, daysAgo, lines, parcels, Optional.of(state));
  }

  private Optional<Instant> promisedBy(Moments moments) {
    return switch (status) {
      case PAID -> Optional.of(moments.ahead(1, LocalTime.of(20, 0)));
      case PACKED -> Optional.of(moments.ahead(0, LocalTime.of(23, 0)));
      default -> Optional.empty();
    };
  }

  /** Between eight and half past four: before a carrier fetches anything on the same day. */
  private LocalTime timeOfDay() {
    return LocalTime.of(8, 0).plusMinutes(Math.floorMod(number.hashCode(), 510));
  }
}
