package io.orderline.core.order;

/** The carriers' reports cannot be had now. */
public final class TrackerUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public TrackerUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
