package io.orderline.core.knowledge;

/** The shop's texts cannot be searched now. */
public final class KnowledgeUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public KnowledgeUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
