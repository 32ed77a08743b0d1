package io.orderline.core.ticket;

import io.orderline.core.fault.FaultKind;

/** Tickets cannot be read or written now. */
public final class DeskUnavailable extends RuntimeException implements FaultKind.ToldByCause {
  private static final long serialVersionUID = 1L;

  public DeskUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
