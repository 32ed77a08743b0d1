package io.orderline.core.order;

/** The state of an order. */
public enum OrderStatus {
  UNPAID,
  PAID,
  PACKED,
  SHIPPED,
  OUT_FOR_DELIVERY,
  SIGNED,
  RETURNING,
  REFUNDED,
  CANCELLED;

  /** Whether the goods are with a carrier and not with the customer yet. */
  public boolean onTheWay() {
    return this == SHIPPED || this == OUT_FOR_DELIVERY;
  }
}
