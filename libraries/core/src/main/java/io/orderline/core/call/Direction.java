package io.orderline.core.call;

/** Who placed a call. */
public enum Direction {
  /** The customer called the shop. */
  INBOUND,
  /** The shop called the customer. */
  OUTBOUND
}
