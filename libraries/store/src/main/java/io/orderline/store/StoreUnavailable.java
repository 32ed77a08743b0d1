package io.orderline.store;

import io.orderline.core.fault.FaultKind;

/**
 * The database is gone, refuses, or does not answer in time. Nothing was committed as far as we
 * know; the caller of a call hears an apology, and the next transaction tries anew.
 */
public final class StoreUnavailable extends RuntimeException implements FaultKind.Told {
  private static final long serialVersionUID = 1L;

  public StoreUnavailable(String message, Throwable cause) {
    super(message, cause);
  }

  @Override
  public FaultKind faultKind() {
    return FaultKind.AWAY;
  }
}
