package io.orderline.core.order;

import io.orderline.core.fault.FaultKind;

/** The carriers' reports cannot be had now. */
public final class TrackerUnavailable extends RuntimeException implements FaultKind.ToldByCause {
  private static final long serialVersionUID = 1L;

  public TrackerUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
