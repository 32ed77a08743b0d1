package io.orderline.core.message;

import io.orderline.core.fault.FaultKind;

/** The provider did not take the message now; it may be sent again. */
public final class SmsUnavailable extends RuntimeException implements FaultKind.ToldByCause {
  private static final long serialVersionUID = 1L;

  public SmsUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
