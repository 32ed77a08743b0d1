package io.orderline.core.order;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A purchase of a customer.
 *
 * @param placedAt when it was ordered
 * @param total what was or is to be paid
 * @param promisedBy the promised time of dispatch or delivery, where the shop promised one
 */
public record Order(
    OrderNumber number,
    CustomerId customer,
    OrderStatus status,
    Instant placedAt,
    List<Line> lines,
    Money total,
    Optional<Instant> promisedBy,
    Optional<Invoice> invoice) {

  /**
   * One article of an order.
   *
   * @param product the name as one says it
   * @param sku the shop's article number
   */
  public record Line(String sku, String product, int quantity, Money price) {
    public Line {
      if (quantity < 1) {
        throw new IllegalArgumentException("an order line has a quantity of at least 1");
      }
    }
  }

  public Order {
    lines = List.copyOf(lines);
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("an order has at least one line");
    }
  }

  /** The part of the total that so many of an article are; a discount is spread over all. */
  public Money share(Line line, int quantity) {
    long sum = lines.stream().mapToLong(each -> each.price().fen() * each.quantity()).sum();
    long part = line.price().fen() * quantity;
    return sum == 0 ? new Money(0) : new Money(Math.round((double) total.fen() * part / sum));
  }

  /**
   * How far one article is: its parcel may have arrived while another is on its way. As far as the
   * order where the parcels do not say what is in them.
   */
  public OrderStatus statusOf(Line line, List<Shipment> parcels) {
    List<Shipment> own = parcels.stream().filter(parcel -> parcel.holds(line)).toList();
    return switch (status) {
      case UNPAID, PAID, REFUNDED, CANCELLED -> status;
      case RETURNING ->
          !own.isEmpty() && own.stream().allMatch(Order::delivered) && others(own, parcels)
              ? OrderStatus.SIGNED
              : status;
      case PACKED, SHIPPED, OUT_FOR_DELIVERY, SIGNED -> statusOf(own, parcels);
    };
  }

  private OrderStatus statusOf(List<Shipment> own, List<Shipment> parcels) {
    if (own.isEmpty()) {
      boolean known = !parcels.isEmpty() && parcels.stream().noneMatch(p -> p.products().isEmpty());
      return known ? OrderStatus.PACKED : status;
    }
    if (own.stream().anyMatch(parcel -> parcel.state() == Shipment.State.RETURNING)) {
      return OrderStatus.RETURNING;
    }
    if (own.stream().allMatch(Order::delivered)) {
      return OrderStatus.SIGNED;
    }
    return own.stream().anyMatch(p -> p.state() == Shipment.State.OUT_FOR_DELIVERY)
        ? OrderStatus.OUT_FOR_DELIVERY
        : OrderStatus.SHIPPED;
  }

  private static boolean delivered(Shipment parcel) {
    return parcel.state() == Shipment.State.DELIVERED;
  }

  /** Whether it is another parcel that comes back. */
  private static boolean others(List<Shipment> own, List<Shipment> parcels) {
    return parcels.stream()
        .anyMatch(parcel -> parcel.state() == Shipment.State.RETURNING && !own.contains(parcel));
  }
}
