package io.orderline.orders.shop;

/** A row of one of the shop's tables. */
interface Row {
  /** The tenant and the number within it. */
  Object key();
}
