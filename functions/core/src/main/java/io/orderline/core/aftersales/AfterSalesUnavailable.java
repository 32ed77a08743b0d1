package io.orderline.core.aftersales;

/** The shop's system did not say what became of an errand; it may be sent again. */
public final class AfterSalesUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public AfterSalesUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
