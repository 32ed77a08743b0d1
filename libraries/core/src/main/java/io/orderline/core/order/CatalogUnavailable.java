package io.orderline.core.order;

import io.orderline.core.fault.FaultKind;

/** The shop's system did not answer in time or answered with a fault. */
public final class CatalogUnavailable extends RuntimeException implements FaultKind.ToldByCause {
  private static final long serialVersionUID = 1L;

  public CatalogUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
