package io.orderline.orders.rest;

/** What a shop's system says became of an errand. */
public enum ErrandState {
  /** It is done. */
  DONE,
  /** It is being done. */
  ACCEPTED,
  /** It will not be done. */
  REFUSED
}
