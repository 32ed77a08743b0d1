package io.orderline.store;

/**
 * The database is gone, refuses, or does not answer in time. Nothing was committed as far as we
 * know; the caller of a call hears an apology, and the next transaction tries anew.
 */
public final class StoreUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StoreUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
