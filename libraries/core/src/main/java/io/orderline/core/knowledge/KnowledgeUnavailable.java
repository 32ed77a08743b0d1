package io.orderline.core.knowledge;

import io.orderline.core.fault.FaultKind;

/** The shop's texts cannot be searched now. */
public final class KnowledgeUnavailable extends RuntimeException implements FaultKind.ToldByCause {
  private static final long serialVersionUID = 1L;

  public KnowledgeUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
