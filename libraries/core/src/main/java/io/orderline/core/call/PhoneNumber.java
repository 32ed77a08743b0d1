package io.orderline.core.call;

import java.util.Optional;

/**
 * A telephone number in national digits where it is Chinese ({@code 13800001234}), else in E.164
 * without the plus sign. {@link #toString()} is masked, so that a number never reaches a log by
 * accident; {@link #digits()} is the number.
 */
public record PhoneNumber(String digits) {
  public PhoneNumber {
    if (digits == null || !digits.matches("\\d{3,15}")) {
      throw new IllegalArgumentException("a phone number has 3 to 15 digits");
    }
  }

  /**
   * Reads {@code +8613800001234}, {@code 138-0000-1234} or {@code 013800001234}; empty when
   * withheld or no number.
   */
  public static Optional<PhoneNumber> read(String text) {
    if (text == null) {
      return Optional.empty();
    }
    String digits = text.replaceAll("[\\s()+\\-]", "");
    if (!digits.matches("\\d{3,15}")) {
      return Optional.empty();
    }
    if (digits.matches("(0086|86)1[3-9]\\d{9}")) {
      digits = digits.substring(digits.length() - 11);
    } else if (digits.matches("01[3-9]\\d{9}")) {
      digits = digits.substring(1);
    }
    return Optional.of(new PhoneNumber(digits));
  }

  /**
   * Whether this is a mobile number of mainland China: eleven digits, the first 1, the second 3 to
   * 9.
   */
  public boolean mobile() {
    return digits.matches("1[3-9]\\d{9}");
  }

  /** As it is dialled from anywhere: {@code +8613800001234}. */
  public String international() {
    return (mobile() ? "+86" : "+") + digits;
  }

  /**
   * Without China's country code and without the zero before an area code: {@code +86 21 6000
   * 0001}, {@code 021-60000001} and {@code 862160000001} are the same number then.
   */
  public PhoneNumber national() {
    String national =
        digits.replaceFirst("^(0086|86)(?=\\d{9})", "").replaceFirst("^0(?=\\d{9})", "");
    return new PhoneNumber(national);
  }

  /** The last four digits, as people say them to be recognised. */
  public String tail() {
    return digits.substring(Math.max(0, digits.length() - 4));
  }

  @Override
  public String toString() {
    return "*".repeat(Math.max(0, digits.length() - 4)) + tail();
  }
}
