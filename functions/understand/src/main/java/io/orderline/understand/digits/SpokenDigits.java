package io.orderline.understand.digits;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Digits in the order said: "幺三八，三个零" is 138000, "二十三四十五" is 2345. */
public final class SpokenDigits {
  private static final String D = "[0-9零〇洞一幺二两三四五六七八九拐勾壹贰叁肆伍陆柒捌玖]";
  static final Pattern NO_NUMBER =
      Pattern.compile(
          "一下|一会儿?|一点|一样|一起|一直|一共|一定|一般|一边|一次|万一|统一|唯一|之一|一个(?!"
              + D
              + ")|[哪这那]一?[一两]?个?|第[一二三四五六七八九十]+[个条单件]|三八节|双十一|十分|百分|千万别?");
  private static final Pattern REPEATED =
      Pattern.compile("(?:(?<count>[2-9二两三四五六七八九十])个|(?<twice>双))(?<digit>" + D + ")");
  private static final Pattern CARDINAL =
      Pattern.compile(
          "(?:(?<k>[一二两三四五六七八九])千)?(?:(?<z>零)?(?<h>[一二两三四五六七八九])百)?"
              + "(?:零?(?<t>[一二三四五六七八九])?(?<ten>十))?(?<zz>零)?(?<u>[一二两三四五六七八九](?![十百千]))?");

  private SpokenDigits() {}

  public static String read(String text) {
    return read(text, false);
  }

  /** With homophones: only to be trusted when the length comes out right. */
  static String readLoosely(String text) {
    return read(text, true);
  }

  private static String read(String said, boolean loosely) {
    String text = NO_NUMBER.matcher(said).replaceAll(" ");
    StringBuilder digits = new StringBuilder();
    Matcher repeated = REPEATED.matcher(text);
    Matcher cardinal = CARDINAL.matcher(text);
    for (int at = 0; at < text.length(); ) {
      char c = text.charAt(at);
      if (repeated.find(at) && repeated.start() == at) {
        char digit = one(repeated.group("digit").charAt(0));
        digits.append(String.valueOf(digit).repeat(count(repeated)));
        at = repeated.end();
      } else if (cardinal.find(at) && cardinal.start() == at && hasUnit(cardinal)) {
        digits.append(value(cardinal));
        at = cardinal.end();
      } else {
        char digit = one(c);
        if (digit == 0 && loosely) {
          digit = DigitWords.soundsLike(c);
        }
        if (digit != 0) {
          digits.append(digit);
        }
        at++;
      }
    }
    return digits.toString();
  }

  private static int count(Matcher repeated) {
    if (repeated.group("twice") != null) {
      return 2;
    }
    char count = repeated.group("count").charAt(0);
    return count == '十' ? 10 : one(count) - '0';
  }

  private static boolean hasUnit(Matcher m) {
    return m.group("k") != null || m.group("h") != null || m.group("ten") != null;
  }

  private static int value(Matcher m) {
    int ten = m.group("ten") == null ? 0 : m.group("t") == null ? 1 : part(m, "t");
    int value = part(m, "k") * 1000 + part(m, "h") * 100 + ten * 10;
    // "一百二" is 120, "一百零二" is 102
    boolean shortened = m.group("ten") == null && m.group("zz") == null;
    int unit = !shortened ? 1 : m.group("h") != null ? 10 : 100;
    return value + part(m, "u") * unit;
  }

  private static int part(Matcher m, String name) {
    return m.group(name) == null ? 0 : one(m.group(name).charAt(0)) - '0';
  }

  private static char one(char c) {
    return c >= '0' && c <= '9' ? c : DigitWords.digit(c);
  }
}
