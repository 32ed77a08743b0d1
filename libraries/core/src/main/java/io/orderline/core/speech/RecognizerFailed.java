package io.orderline.core.speech;

/** The recogniser itself is at fault: it did not answer in time or broke. Never about the audio. */
public final class RecognizerFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public RecognizerFailed(String message, Throwable cause) {
    super(message, cause);
  }
}
