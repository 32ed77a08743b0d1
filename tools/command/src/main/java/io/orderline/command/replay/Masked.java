package io.orderline.command.replay;

import java.util.regex.Pattern;

/** Sentences without the numbers of callers and orders, written or spoken. */
final class Masked {
  private static final Pattern DIGITS = Pattern.compile("(?:[0-9零〇一二三四五六七八九幺][，、 ]?){4,}");

  private Masked() {}

  static String text(String sentence) {
    return DIGITS.matcher(sentence).replaceAll("…");
  }
}
