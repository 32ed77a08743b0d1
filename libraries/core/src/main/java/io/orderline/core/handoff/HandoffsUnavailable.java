package io.orderline.core.handoff;

import io.orderline.core.fault.FaultKind;

/** Callers and agents cannot be brought together now. */
public final class HandoffsUnavailable extends RuntimeException implements FaultKind.ToldByCause {
  private static final long serialVersionUID = 1L;

  public HandoffsUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
