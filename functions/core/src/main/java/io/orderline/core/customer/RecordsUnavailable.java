package io.orderline.core.customer;

/** The system that keeps customers' records does not answer. */
public final class RecordsUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public RecordsUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
