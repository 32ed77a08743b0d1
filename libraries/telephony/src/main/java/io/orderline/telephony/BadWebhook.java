package io.orderline.telephony;

/** A webhook that cannot be read: something is missing or out of range. */
public final class BadWebhook extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public BadWebhook(String message) {
    super(message);
  }
}
