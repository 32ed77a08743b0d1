package io.orderline.call.recording;

/**
 * A recording could not be fetched: not there yet, too large, refused, or not from an origin we
 * trust.
 */
public final class RecordingUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Whether asking again soon may help. */
  private final boolean passing;

  RecordingUnavailable(String message, boolean passing, Throwable cause) {
    super(message, cause);
    this.passing = passing;
  }

  boolean passing() {
    return passing;
  }
}
