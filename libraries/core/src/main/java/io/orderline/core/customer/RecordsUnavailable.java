package io.orderline.core.customer;

import io.orderline.core.fault.FaultKind;

/** The system that keeps customers' records does not answer. */
public final class RecordsUnavailable extends RuntimeException implements FaultKind.ToldByCause {
  private static final long serialVersionUID = 1L;

  public RecordsUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
