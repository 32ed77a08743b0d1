package io.orderline.understand.learning;

/** Examples, or what was learnt from them, cannot be used; the message says which and why. */
public final class ExamplesUnusable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ExamplesUnusable(String message) {
    super(message);
  }

  public ExamplesUnusable(String message, Throwable cause) {
    super(message, cause);
  }
}
