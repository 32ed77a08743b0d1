package io.orderline.core.call;

/** The provider's own name of a call (Twilio: CallSid), at most 64 characters. */
public record CallId(String value) {
  public CallId {
    if (value == null || value.isBlank() || value.length() > 64) {
      throw new IllegalArgumentException("a call's id has 1 to 64 characters");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
