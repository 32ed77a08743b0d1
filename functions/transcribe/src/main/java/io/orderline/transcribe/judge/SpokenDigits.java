package io.orderline.transcribe.judge;

/** Digits as they are said one by one on the phone. */
public final class SpokenDigits {
  private static final String DIGITS = "零一二三四五六七八九";

  private SpokenDigits() {}

  /** The text with 幺, 洞 and 两 written as 一, 零 and 二. */
  public static String plain(String text) {
    return text.replace('幺', '一').replace('洞', '零').replace('两', '二');
  }

  /** Counts the digits in the text. */
  public static int count(String text) {
    return (int) plain(text).chars().filter(c -> DIGITS.indexOf(c) >= 0).count();
  }
}
