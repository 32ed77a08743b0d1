package io.orderline.core.aftersales;

import io.orderline.core.fault.FaultKind;

/** The shop's system did not say what became of an errand; it may be sent again. */
public final class AfterSalesUnavailable extends RuntimeException implements FaultKind.ToldByCause {
  private static final long serialVersionUID = 1L;

  public AfterSalesUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
