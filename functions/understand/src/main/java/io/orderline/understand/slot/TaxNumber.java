package io.orderline.understand.slot;

/**
 * The unified social credit identifier of GB 32100-2015: 18 characters, the last checks the rest.
 */
final class TaxNumber {
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int LENGTH = 18;

  private TaxNumber() {}

  static boolean valid(String number) {
    if (number.length() != LENGTH) {
      return false;
    }
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
}
