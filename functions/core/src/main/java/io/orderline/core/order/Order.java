package io.orderline.core.order;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a customer bought in one go.
 *
 * @param placedAt when it was ordered
 * @param total what was or is to be paid
 * @param promisedBy until when it shall be sent or delivered, where the shop promised it
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
}
