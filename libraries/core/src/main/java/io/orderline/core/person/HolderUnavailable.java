package io.orderline.core.person;

import io.orderline.core.fault.FaultKind;

/** What is held of persons cannot be read or erased now. */
public final class HolderUnavailable extends RuntimeException implements FaultKind.ToldByCause {
  private static final long serialVersionUID = 1L;

  public HolderUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
