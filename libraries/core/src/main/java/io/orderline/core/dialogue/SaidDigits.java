package io.orderline.core.dialogue;

import io.orderline.core.spoken.SpokenChinese;
import java.util.Optional;

/**
 * A number as it is read back to somebody who said part of it: only what was said is heard again,
 * so that nobody learns a number by guessing.
 */
final class SaidDigits {
  /** Spoken in place of a digit that was not said. */
  private static final char HIDDEN = '某';

  private SaidDigits() {}

  static String spoken(String number, Optional<String> said) {
    String whole = SpokenChinese.grouped(number);
    if (said.isEmpty()) {
      return whole;
    }
    boolean[] heard = heard(number, said.get());
    StringBuilder spoken = new StringBuilder();
    int digit = 0;
    for (char c : whole.toCharArray()) {
      spoken.append(c == '，' || heard[digit++] ? c : HIDDEN);
    }
    return spoken.toString();
  }

  /** Which digits of the number belong to the longest sequence that both have. */
  private static boolean[] heard(String number, String said) {
    int[][] longest = new int[number.length() + 1][said.length() + 1];
    for (int i = number.length() - 1; i >= 0; i--) {
      for (int j = said.length() - 1; j >= 0; j--) {
        longest[i][j] =
            number.charAt(i) == said.charAt(j)
                ? longest[i + 1][j + 1] + 1
                : Math.max(longest[i + 1][j], longest[i][j + 1]);
      }
    }
    boolean[] heard = new boolean[number.length()];
    int i = 0;
    int j = 0;
    while (i < number.length() && j < said.length()) {
      if (number.charAt(i) == said.charAt(j)) {
        heard[i++] = true;
        j++;
      } else if (longest[i + 1][j] >= longest[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    return heard;
  }
}
