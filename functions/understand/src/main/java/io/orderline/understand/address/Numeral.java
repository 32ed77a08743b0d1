package io.orderline.understand.address;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The digits of a house or door number: 九百六十九 is 969, 一二零二 is 1202 and 十八零二 (floor 18, door 02) is
 * 1802.
 */
final class Numeral {
  /**
   * A character of a numeral in an address. 陆, 伍 and the other characters of bills are surnames
   * here, and 洞 is a place.
   */
  static final String CHARACTER = "[0-9零〇○一幺二两三四五六七八九十百千]";

  private static final String DIGITS = "零一二三四五六七八九";
  private static final Pattern FLOOR_AND_DOOR =
      Pattern.compile("(?<floor>[一二三四五六七八九]?十[一二三四五六七八九]?)(?<door>零[一二三四五六七八九])");

  private Numeral() {}

  static Optional<String> digits(String said) {
    String words = said.replace('〇', '零').replace('○', '零').replace('幺', '一').replace('两', '二');
    if (words.isEmpty()) {
      return Optional.empty();
    }
    if (words.chars().allMatch(c -> digit((char) c) >= 0)) {
      StringBuilder digits = new StringBuilder();
      words.chars().forEach(c -> digits.append(digit((char) c)));
      return Optional.of(digits.toString());
    }
    Matcher both = FLOOR_AND_DOOR.matcher(words);
    if (both.matches()) {
      return Optional.of(
          cardinal(both.group("floor")) + "0" + digit(words.charAt(words.length() - 1)));
    }
    int value = cardinal(words);
    return value > 0 ? Optional.of(Integer.toString(value)) : Optional.empty();
  }

  private static int digit(char c) {
    return c >= '0' && c <= '9' ? c - '0' : DIGITS.indexOf(c);
  }

  /** Below ten thousand; 三百二 is 320. Minus one when the words are no cardinal. */
  private static int cardinal(String words) {
    int total = 0;
    int digit = -1;
    int lowest = 10_000;
    boolean gap = false;
    for (char c : words.toCharArray()) {
      int unit = c == '十' ? 10 : c == '百' ? 100 : c == '千' ? 1000 : 0;
      if (unit > 0) {
        if (unit >= lowest || digit < 0 && (unit > 10 || total > 0 && !gap) || digit == 0) {
          return -1;
        }
        total += Math.max(digit, 1) * unit;
        lowest = unit;
        digit = -1;
        gap = false;
      } else if (digit(c) == 0) {
        if (digit >= 0 || lowest == 10_000) {
          return -1;
        }
        gap = true;
      } else if (digit >= 0 || digit(c) < 0) {
        return -1;
      } else {
        digit = digit(c);
      }
    }
    if (digit < 0) {
      return total;
    }
    return total + (!gap && lowest >= 100 && lowest < 10_000 ? digit * lowest / 10 : digit);
  }
}
