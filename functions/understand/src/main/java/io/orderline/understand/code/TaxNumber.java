package io.orderline.understand.code;

import java.util.regex.Pattern;

/**
 * Whether a number can be a taxpayer's. Today's is the unified social credit identifier of GB
 * 32100-2015: 18 characters, the last checks the rest. Sole traders may use the holder's identity
 * number (GB 11643, with a check digit too). Older numbers have no check: 15 characters (division
 * and organisation code), 20 for sole traders (identity number and two digits).
 */
public final class TaxNumber {
  static final int LENGTH = 18;

  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int[] IDENTITY_WEIGHTS = {
    7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2
  };
  private static final String IDENTITY_CHECKS = "10X98765432";
  private static final Pattern IDENTITY = Pattern.compile("[1-8][0-9]{16}[0-9X]");
  private static final Pattern WITH_SEQUENCE = Pattern.compile("[1-8][0-9]{16}[0-9X][0-9]{2}");
  private static final Pattern OF_OLD = Pattern.compile("[1-8][0-9]{5}[0-9A-Z]{9}");

  /** Who registered, what kind, and the division: how an identifier of today begins. */
  private static final Pattern OF_TODAY =
      Pattern.compile(
          "(?:1[1239]|2[19]|3[1-5]|39|4[19]|5[1239]|6[129]|7[129]|8[19]|9[123]|[ANY][1-39]).*");

  private TaxNumber() {}

  public static boolean valid(String number) {
    return switch (number.length()) {
      case LENGTH -> identifier(number) || identity(number);
      case 15 -> OF_OLD.matcher(number).matches();
      case 20 -> WITH_SEQUENCE.matcher(number).matches();
      default -> false;
    };
  }

  /** Whether more characters are to come: a short number that begins like one of today. */
  static boolean unfinished(String number) {
    boolean old = number.length() == 15 && valid(number);
    return number.length() < LENGTH && !(old && !beginsLikeToday(number));
  }

  /**
   * The third and fourth character of an identifier name a province, those of an old one a city.
   */
  private static boolean beginsLikeToday(String number) {
    return number.startsWith("9")
        || OF_TODAY.matcher(number).matches()
            && number.substring(2, 4).compareTo("10") >= 0
            && number.substring(2, 4).compareTo("65") <= 0;
  }

  private static boolean identifier(String number) {
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < LENGTH - 1; i++) {
      int value = ALPHABET.indexOf(number.charAt(i));
      if (value < 0) {
        return false;
      }
      sum += value * weight;
      weight = weight * 3 % ALPHABET.length();
    }
    int check = (ALPHABET.length() - sum % ALPHABET.length()) % ALPHABET.length();
    return ALPHABET.indexOf(number.charAt(LENGTH - 1)) == check;
  }

  private static boolean identity(String number) {
    if (!IDENTITY.matcher(number).matches()) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < IDENTITY_WEIGHTS.length; i++) {
      sum += (number.charAt(i) - '0') * IDENTITY_WEIGHTS[i];
    }
    return IDENTITY_CHECKS.charAt(sum % 11) == number.charAt(LENGTH - 1);
  }
}
