package io.orderline.core.records;

import io.orderline.core.fault.FaultKind;

/** The recorded calls cannot be read. */
public final class CallRecordsUnavailable extends RuntimeException
    implements FaultKind.ToldByCause {
  private static final long serialVersionUID = 1L;

  public CallRecordsUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
