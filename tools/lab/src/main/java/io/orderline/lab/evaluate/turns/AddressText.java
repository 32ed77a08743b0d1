package io.orderline.lab.evaluate.turns;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Brings ways to write an address to one: 二百零三号, 二零三号 and 203号 are the same. */
final class AddressText {
  private static final String DIGITS = "零一二三四五六七八九";
  private static final Map<Character, Integer> UNITS = Map.of('十', 10, '百', 100, '千', 1000);
  private static final int MYRIAD = 10_000;

  // 陆 and 伍 are names here, not numerals
  private static final Pattern NUMERAL = Pattern.compile("[零〇一二两三四五六七八九十百千万幺]+");
  private static final Pattern BETWEEN =
      Pattern.compile("[\\s,，。.、;；-]", Pattern.UNICODE_CHARACTER_CLASS);

  private AddressText() {}

  static String plain(String text) {
    String digits = NUMERAL.matcher(text).replaceAll(found -> value(found.group()));
    return BETWEEN.matcher(digits).replaceAll("").toUpperCase(Locale.ROOT);
  }

  private static String value(String numeral) {
    String plain = numeral.replace('两', '二').replace('幺', '一').replace('〇', '零');
    return plain.chars().anyMatch(c -> c == '万' || UNITS.containsKey((char) c))
        ? Long.toString(counted(plain))
        : digitByDigit(plain);
  }

  private static String digitByDigit(String numeral) {
    StringBuilder digits = new StringBuilder();
    numeral.chars().forEach(c -> digits.append(DIGITS.indexOf(c)));
    return digits.toString();
  }

  private static long counted(String numeral) {
    long myriads = 0;
    long below = 0;
    int digit = 0;
    for (char c : numeral.toCharArray()) {
      if (DIGITS.indexOf(c) >= 0) {
        digit = DIGITS.indexOf(c);
      } else if (c == '万') {
        myriads = (myriads + below + digit) * MYRIAD;
        below = 0;
        digit = 0;
      } else {
        below += (long) (digit == 0 && c == '十' ? 1 : digit) * UNITS.get(c);
        digit = 0;
      }
    }
    return myriads + below + (long) digit * ofTheLast(numeral);
  }

  /** 三百五 is 350: a digit that follows a hundred or a thousand at the end counts the next unit. */
  private static int ofTheLast(String numeral) {
    char before = numeral.length() < 2 ? '零' : numeral.charAt(numeral.length() - 2);
    return before == '百' || before == '千' ? UNITS.get(before) / 10 : 1;
  }
}
