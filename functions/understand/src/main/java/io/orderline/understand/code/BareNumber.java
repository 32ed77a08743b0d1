package io.orderline.understand.code;

/** An utterance that is a number and nothing else: it asks for nothing by itself. */
public final class BareNumber {
  private static final int SHORTEST = 3;
  private static final String DIGITS = "0123456789零〇洞一幺二两三四五六七八九十拐双";

  private BareNumber() {}

  public static boolean is(String plain) {
    // most utterances have no digits: they need no closer look
    if (plain.chars().filter(c -> DIGITS.indexOf(c) >= 0).count() < 2) {
      return false;
    }
    SpokenSigns signs = SpokenSigns.of(plain);
    long digits = signs.text().chars().filter(Character::isDigit).count();
    return digits >= SHORTEST && signs.foreign() == 0 && digits * 2 >= signs.text().length();
  }
}
