package io.orderline.core.call;

/** The provider's own name of a call (Twilio: CallSid), at most 64 characters. */
public record CallId(String value) {
  private static final int LONGEST = 64;

  public CallId {
    if (!valid(value)) {
      throw new IllegalArgumentException("a call's id has 1 to 64 characters");
    }
  }

  /** Whether a call can be called this. */
  public static boolean valid(String id) {
    return id != null && !id.isBlank() && id.length() <= LONGEST;
  }

  @Override
  public String toString() {
    return value;
  }
}
