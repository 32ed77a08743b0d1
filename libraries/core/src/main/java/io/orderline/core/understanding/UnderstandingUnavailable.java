package io.orderline.core.understanding;

/** The understanding itself is at fault: it did not answer in time or broke. */
public final class UnderstandingUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnderstandingUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
