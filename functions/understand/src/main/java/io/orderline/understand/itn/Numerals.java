package io.orderline.understand.itn;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whole numerals in written form: cardinals, decimals, digit strings, rough figures. */
final class Numerals {
  private static final String D = "[一二两三四五六七八九]";
  private static final Pattern DECIMAL =
      Pattern.compile("(?<whole>[^点]+)点(?<part>[" + NumberWords.DIGITS + "]+)(?<scale>[万亿]?)");

  /** "七百三四十万": two neighbouring digits before a unit. */
  private static final Pattern ROUGH_UNIT =
      Pattern.compile("(?<head>.*?)(?<a>" + D + ")(?<b>" + D + ")(?<unit>[十百千万亿])(?<scale>[万亿]?)");

  /** "四十五六万": after ten. */
  private static final Pattern ROUGH_ONES =
      Pattern.compile("(?<head>.*[十百千万])(?<a>" + D + ")(?<b>" + D + ")(?<scale>[万亿]?)");

  private Numerals() {}

  /** The written form of words that are a numeral from end to end. */
  static Optional<String> written(String words) {
    if (words.startsWith("负") || words.startsWith("負")) {
      return written(words.substring(1)).map(positive -> "-" + positive);
    }
    Matcher decimal = DECIMAL.matcher(words);
    if (decimal.matches()) {
      return plain(decimal.group("whole"))
          .map(
              whole ->
                  whole
                      + "."
                      + NumberWords.digits(decimal.group("part")).orElseThrow()
                      + decimal.group("scale"));
    }
    return rough(words).or(() -> cardinal(words)).or(() -> NumberWords.digits(words));
  }

  static Optional<String> cardinal(String words) {
    var value = NumberWords.cardinal(words);
    return value.isPresent()
        ? Optional.of(NumberWords.written(value.getAsLong()))
        : Optional.empty();
  }

  /** Without 万 and 亿 as words: for what is counted on. */
  private static Optional<String> plain(String words) {
    var value = NumberWords.cardinal(words);
    return value.isPresent()
        ? Optional.of(Long.toString(value.getAsLong()))
        : NumberWords.digits(words);
  }

  private static Optional<String> rough(String words) {
    Matcher unit = ROUGH_UNIT.matcher(words);
    if (unit.matches() && neighbours(unit)) {
      String tail = unit.group("unit");
      return range(
          unit.group("head") + unit.group("a") + tail,
          unit.group("head") + unit.group("b") + tail,
          unit.group("scale"));
    }
    Matcher ones = ROUGH_ONES.matcher(words);
    if (ones.matches() && neighbours(ones)) {
      String head = ones.group("head");
      return range(head + ones.group("a"), head + ones.group("b"), ones.group("scale"));
    }
    return Optional.empty();
  }

  private static boolean neighbours(Matcher m) {
    int a = NumberWords.digit(m.group("a").charAt(0));
    int b = NumberWords.digit(m.group("b").charAt(0));
    return b == a + 1 || a == 3 && b == 5;
  }

  private static Optional<String> range(String from, String to, String scale) {
    return cardinal(from).flatMap(low -> cardinal(to).map(high -> joined(low, high) + scale));
  }

  /** "3万~5万" is written "3~5万". */
  private static String joined(String low, String high) {
    String unit = low.substring(low.length() - 1);
    boolean same = "万亿".contains(unit) && high.endsWith(unit);
    return (same ? low.substring(0, low.length() - 1) : low) + "~" + high;
  }
}
