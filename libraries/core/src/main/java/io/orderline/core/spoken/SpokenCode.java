package io.orderline.core.spoken;

import java.util.Locale;

/**
 * Reads a code back sign by sign, so that a caller can compare it: digits as on the telephone,
 * letters by themselves, with pauses between groups.
 */
public final class SpokenCode {
  /** A tax number: who registered and where, then the organisation, then what is particular. */
  private static final int[] TAX_NUMBER = {8, 4, 6};

  private static final int GROUP = 4;

  private SpokenCode() {}

  /** 91330106MA27XJ0Y5J is 九幺三三零幺零六，M A 二七，X J 零 Y 五 J; signs that cannot be said are left out. */
  public static String of(String code) {
    String signs = code.replaceAll("[^0-9A-Za-z]", "").toUpperCase(Locale.ROOT);
    boolean letters = signs.chars().anyMatch(Character::isLetter);
    return letters || signs.length() == 18 ? grouped(signs) : SpokenChinese.grouped(signs);
  }

  private static String grouped(String signs) {
    var spoken = new StringBuilder();
    int at = 0;
    for (int group = 0; at < signs.length(); group++) {
      boolean tax = signs.length() > 12;
      int length = tax && group < TAX_NUMBER.length ? TAX_NUMBER[group] : GROUP;
      int end = Math.min(at + length, signs.length());
      spoken.append(spoken.isEmpty() ? "" : "，").append(group(signs.substring(at, end)));
      at = end;
    }
    return spoken.toString();
  }

  /** Letters stand apart from what is beside them; digits run together. */
  private static String group(String signs) {
    var spoken = new StringBuilder();
    boolean letter = false;
    for (int i = 0; i < signs.length(); i++) {
      char c = signs.charAt(i);
      boolean isLetter = c >= 'A' && c <= 'Z';
      if (i > 0 && (isLetter || letter)) {
        spoken.append(' ');
      }
      spoken.append(isLetter ? String.valueOf(c) : SpokenChinese.digits(String.valueOf(c)));
      letter = isLetter;
    }
    return spoken.toString();
  }
}
