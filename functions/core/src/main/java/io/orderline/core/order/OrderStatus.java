package io.orderline.core.order;

/** Where an order stands. */
public enum OrderStatus {
  UNPAID,
  PAID,
  PACKED,
  SHIPPED,
  OUT_FOR_DELIVERY,
  SIGNED,
  RETURNING,
  REFUNDED,
  CANCELLED
}
