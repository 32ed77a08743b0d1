package io.orderline.telephony;

/** A message on a media stream that cannot be read; the stream is closed. */
public final class BadFrame extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public BadFrame(String message) {
    super(message);
  }
}
