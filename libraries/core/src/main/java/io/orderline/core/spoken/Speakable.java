package io.orderline.core.spoken;

import io.orderline.core.order.Money;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes out whatever a voice would have to guess: the last look at a text on its way to any voice.
 * Text that is in words already stays as it is.
 */
public final class Speakable {
  private static final String NUMBER = "(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)";

  private static final Map<String, String> UNITS =
      Map.ofEntries(
          Map.entry("kg", "公斤"),
          Map.entry("g", "克"),
          Map.entry("mg", "毫克"),
          Map.entry("km", "公里"),
          Map.entry("cm", "厘米"),
          Map.entry("mm", "毫米"),
          Map.entry("m", "米"),
          Map.entry("㎡", "平方米"),
          Map.entry("ml", "毫升"),
          Map.entry("l", "升"),
          Map.entry("gb", "G"),
          Map.entry("mb", "兆"),
          Map.entry("w", "瓦"),
          Map.entry("v", "伏"),
          Map.entry("mah", "毫安时"),
          Map.entry("h", "小时"),
          Map.entry("min", "分钟"),
          Map.entry("s", "秒"));

  private static final Map<String, String> SIGNS =
      Map.of("&", "和", "+", "加", "=", "等于", "#", "井号", "*", "星号", "@", "艾特", "/", "，", "~", "到");

  private record Rule(Pattern pattern, Function<MatchResult, String> words) {
    static Rule of(String regex, Function<MatchResult, String> words) {
      return new Rule(Pattern.compile(regex, Pattern.CASE_INSENSITIVE), words);
    }

    String apply(String text) {
      return pattern
          .matcher(text)
          .replaceAll(found -> Matcher.quoteReplacement(words.apply(found)));
    }
  }

  /** Specific before general: what a rule has written out holds no digit for the next one. */
  private static final List<Rule> RULES =
      List.of(
          Rule.of("<[^<>]*>|[\\p{Cc}\\p{Cf}\\uFE0F]|[\\p{So}&&[^℃°㎡]]", _ -> " "),
          Rule.of("(?:https?://|www\\.)[\\w./?=&%#-]+", m -> address(m.group())),
          Rule.of("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+", m -> address(m.group())),
          Rule.of(
              "((?:尾号|单号|编号|号码|验证码|取件码|电话|分机|邮编)[是为：:\\s]*)(\\d+)(?![\\d.%])",
              m -> m.group(1) + SpokenChinese.grouped(m.group(2))),
          Rule.of("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})(?!\\d)[日号]?", Speakable::date),
          Rule.of("(?<!\\d)(\\d{1,2})[:：](\\d{2})(?:[:：]\\d{2})?(?!\\d)", Speakable::time),
          Rule.of("(?<=[点半分号])\\s*[-~～—]+\\s*(?=\\p{IsHan})", _ -> "到"),
          Rule.of("[¥￥]\\s*" + NUMBER + "元?", m -> money(m.group(1))),
          Rule.of(NUMBER + "\\s*(?:元|RMB)", m -> money(m.group(1))),
          Rule.of(NUMBER + "\\s*%", m -> "百分之" + number(m.group(1))),
          Rule.of(NUMBER + "\\s*‰", m -> "千分之" + number(m.group(1))),
          Rule.of("(-?)" + NUMBER + "\\s*(?:℃|°C)", Speakable::degrees),
          Rule.of(
              NUMBER + "\\s*(kg|km|mg|cm|mm|ml|mah|min|gb|mb|㎡|[glmwvhs])(?![a-z])",
              m -> counted(m.group(1)) + UNITS.get(m.group(2).toLowerCase(java.util.Locale.ROOT))),
          Rule.of("(?<!\\d)(\\d{1,4})\\s*[-~～—]\\s*(?=\\d{1,4}(?!\\d))", Speakable::range),
          Rule.of(
              "(?<![\\d/])(\\d{1,3})/(\\d{1,3})(?![\\d/])",
              m -> number(m.group(2)) + "分之" + number(m.group(1))),
          Rule.of("(?<![\\w.])-(?=\\d)", _ -> "负"),
          Rule.of("\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+\\.\\d+", m -> number(m.group())),
          Rule.of(
              "(?<!\\d)(\\d{1,4})(?=[个件单次天位条张台双部瓶盒箱包种款套份岁年层块]|小时|分钟|工作日)",
              m -> counted(m.group(1))),
          Rule.of("\\d+", m -> bare(m.group())),
          Rule.of("(?<![a-z])[A-Z]{2,4}(?![a-z])", m -> letters(m.group())),
          Rule.of("[&+=#*@/~]", m -> SIGNS.get(m.group())),
          Rule.of("[_|\\\\^`{}\\[\\]【】<>\"“”]", _ -> " "),
          Rule.of("\\s+", _ -> " "));

  private Speakable() {}

  /** The text in words; empty when nothing in it can be said. */
  public static String of(String text) {
    String written = text;
    for (Rule rule : RULES) {
      written = rule.apply(written);
    }
    return written.strip();
  }

  /** A number in words, with a point where it has one: 12,000.5 is 一万两千点五. */
  static String number(String written) {
    String[] parts = written.replace(",", "").split("\\.");
    String whole = parts[0].length() > 15 ? digits(parts[0]) : whole(parts[0]);
    return parts.length < 2 ? whole : whole + "点" + digits(parts[1]);
  }

  private static String whole(String digits) {
    return SpokenChinese.number(Long.parseLong(digits));
  }

  private static String counted(String written) {
    return written.equals("2") ? "两" : number(written);
  }

  /** A number without anything that says what it is: a long one is read digit by digit. */
  private static String bare(String digits) {
    boolean code = digits.length() > 4 || digits.length() > 1 && digits.startsWith("0");
    return code ? SpokenChinese.grouped(digits) : whole(digits);
  }

  /** Digits behind a point, or of a year: one by one, with 一 for 1. */
  private static String digits(String digits) {
    return SpokenChinese.digits(digits).replace('幺', '一');
  }

  private static String money(String written) {
    String[] parts = written.replace(",", "").split("\\.");
    if (parts[0].length() > 12 || parts.length > 1 && parts[1].length() > 2) {
      return number(written) + "元";
    }
    String fen = parts.length < 2 ? "00" : (parts[1] + "0").substring(0, 2);
    return SpokenChinese.money(new Money(Long.parseLong(parts[0] + fen)));
  }

  private static String date(MatchResult found) {
    try {
      LocalDate day =
          LocalDate.of(
              Integer.parseInt(found.group(1)),
              Integer.parseInt(found.group(2)),
              Integer.parseInt(found.group(3)));
      return digits(found.group(1))
          + "年"
          + SpokenChinese.number(day.getMonthValue())
          + "月"
          + SpokenChinese.number(day.getDayOfMonth())
          + "号";
    } catch (DateTimeException noSuchDay) {
      return digits(found.group(1)) + "，" + bare(found.group(2)) + "，" + bare(found.group(3));
    }
  }

  private static String time(MatchResult found) {
    int hour = Integer.parseInt(found.group(1));
    int minute = Integer.parseInt(found.group(2));
    return hour < 24 && minute < 60
        ? SpokenChinese.time(LocalTime.of(hour, minute))
        : whole(found.group(1)) + "比" + whole(found.group(2));
  }

  private static String degrees(MatchResult found) {
    return (found.group(1).isEmpty() ? "" : "零下") + number(found.group(2)) + "摄氏度";
  }

  /** The first half of 3-5天; the second half is still digits, for the rule that fits it. */
  private static String range(MatchResult found) {
    return number(found.group(1)) + "到";
  }

  private static String address(String written) {
    return written
        .replaceFirst("^https?://", "")
        .replaceFirst("/$", "")
        .replace(".", "点")
        .replace("/", "斜杠")
        .replace("@", "艾特")
        .replace("-", "横杠")
        .replace("_", "下划线");
  }

  /** A short word in capitals is spelled: SF is S F. */
  private static String letters(String word) {
    return word.equals(word.toUpperCase(java.util.Locale.ROOT))
        ? String.join(" ", word.split(""))
        : word;
  }
}
