package io.orderline.core.order;

/** An invoice of an order: for whom, and whether it has been issued. */
public record Invoice(String title, Money amount, State state) {
  /** The state of the invoice. */
  public enum State {
    REQUESTED,
    ISSUED
  }
}
