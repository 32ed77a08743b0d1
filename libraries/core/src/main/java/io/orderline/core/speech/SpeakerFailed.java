package io.orderline.core.speech;

/** The voice itself is at fault: it did not answer in time or broke. Never about the sentence. */
public final class SpeakerFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SpeakerFailed(String message, Throwable cause) {
    super(message, cause);
  }
}
