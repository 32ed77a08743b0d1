package io.orderline.understand.itn;

import java.math.BigInteger;
import java.util.Optional;
import java.util.OptionalLong;

/** Chinese numerals as values: "一万零三百" is 10300. */
final class NumberWords {
  /** Characters a numeral is made of, for character classes. */
  static final String DIGITS = "零〇洞一幺二两三四五六七八九壹贰叁肆伍陆柒捌玖";

  static final String UNITS = "十拾百佰千仟万亿兆";

  /** One character of a numeral; 千 before a unit of measure belongs to that. */
  static final String CHARACTER = "(?:[" + DIGITS + UNITS + "](?<!千(?=[米克瓦])))";

  private static final long[] BIG = {1_000_000_000_000L, 100_000_000L, 10_000L};
  private static final String[] BIG_WORDS = {"兆", "亿", "万"};

  private NumberWords() {}

  /** 0 to 9, or -1 when the character says no digit. */
  static int digit(char c) {
    return switch (c) {
      case '零', '〇', '洞' -> 0;
      case '一', '幺', '壹' -> 1;
      case '二', '两', '贰' -> 2;
      case '三', '叁' -> 3;
      case '四', '肆' -> 4;
      case '五', '伍' -> 5;
      case '六', '陆' -> 6;
      case '七', '柒' -> 7;
      case '八', '捌' -> 8;
      case '九', '玖' -> 9;
      default -> -1;
    };
  }

  static int unit(char c) {
    return switch (c) {
      case '十', '拾' -> 10;
      case '百', '佰' -> 100;
      case '千', '仟' -> 1000;
      default -> 0;
    };
  }

  /** Digits said one by one, empty when another character is among them. */
  static Optional<String> digits(String words) {
    StringBuilder digits = new StringBuilder();
    for (char c : words.toCharArray()) {
      if (digit(c) < 0) {
        return Optional.empty();
      }
      digits.append(digit(c));
    }
    return digits.isEmpty() ? Optional.empty() : Optional.of(digits.toString());
  }

  /** The value of a cardinal, empty when the words are none. */
  static OptionalLong cardinal(String words) {
    String rest = words;
    long total = 0;
    for (int big = 0; big < BIG.length; big++) {
      int at = rest.indexOf(BIG_WORDS[big]);
      if (at >= 0) {
        String before = rest.substring(0, at);
        OptionalLong times = before.contains("万") ? cardinal(before) : section(before);
        if (times.isEmpty() || times.getAsLong() == 0) {
          return OptionalLong.empty();
        }
        total += times.getAsLong() * BIG[big];
        rest = rest.substring(at + 1);
        if (rest.length() == 1 && digit(rest.charAt(0)) > 0) {
          // "三万五" is 35000
          return OptionalLong.of(total + digit(rest.charAt(0)) * BIG[big] / 10);
        }
      }
    }
    if (rest.isEmpty()) {
      return total > 0 ? OptionalLong.of(total) : OptionalLong.empty();
    }
    OptionalLong last = section(rest);
    return last.isEmpty() ? last : OptionalLong.of(total + last.getAsLong());
  }

  /** Below ten thousand. Units fall; a lone digit at the end after 百 or 千 counts tenths of it. */
  private static OptionalLong section(String words) {
    long total = 0;
    int digit = -1;
    int lowest = 10_000;
    boolean gap = false;
    for (char c : words.toCharArray()) {
      int unit = unit(c);
      if (digit(c) == 0) {
        if (digit > 0) {
          return OptionalLong.empty();
        }
        gap = true;
      } else if (digit(c) > 0) {
        if (digit > 0) {
          return OptionalLong.empty();
        }
        digit = digit(c);
      } else if (unit > 0 && unit < lowest && (digit > 0 || unit == 10)) {
        total += (long) Math.max(digit, 1) * unit;
        lowest = unit;
        digit = -1;
        gap = false;
      } else {
        return OptionalLong.empty();
      }
    }
    if (digit > 0) {
      boolean tenths = !gap && lowest >= 100 && lowest < 10_000;
      total += tenths ? (long) digit * lowest / 10 : digit;
    }
    return words.isEmpty() ? OptionalLong.empty() : OptionalLong.of(total);
  }

  /** Round tens of thousands and hundreds of millions keep their unit, as people write them. */
  static String written(long value) {
    if (value >= BIG[1] && value % BIG[1] == 0) {
      return value / BIG[1] + "亿";
    }
    if (value >= BIG[2] && value % BIG[2] == 0 && value < BIG[1]) {
      return value / BIG[2] + "万";
    }
    return BigInteger.valueOf(value).toString();
  }
}
