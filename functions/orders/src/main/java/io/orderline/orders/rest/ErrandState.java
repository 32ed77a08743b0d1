package io.orderline.orders.rest;

/** The outcome of an errand, as a shop's system reports it. */
public enum ErrandState {
  /** It is done. */
  DONE,
  /** It is being done. */
  ACCEPTED,
  /** It will not be done. */
  REFUSED
}
