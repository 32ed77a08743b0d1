package io.orderline.core.spoken;

import io.orderline.core.order.Money;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes numbers, amounts, dates and times the way one says them in Mandarin, so that no voice has
 * to guess.
 */
public final class SpokenChinese {
  private static final String[] DIGITS = {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
  private static final String[] UNITS = {"", "十", "百", "千"};
  private static final String[] GROUPS = {"", "万", "亿", "万亿"};
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private SpokenChinese() {}

  /** Digits one by one, with 幺 for 1 as on the telephone; other characters are left out. */
  public static String digits(String digits) {
    var spoken = new StringBuilder();
    digits
        .chars()
        .filter(c -> c >= '0' && c <= '9')
        .forEach(c -> spoken.append(c == '1' ? "幺" : DIGITS[c - '0']));
    return spoken.toString();
  }

  /** A mobile number in the groups 3-4-4, any other in groups of four, with pauses between. */
  public static String grouped(String digits) {
    int first = digits.length() == 11 ? 3 : digits.length() % 4 == 0 ? 4 : digits.length() % 4;
    var spoken = new StringBuilder(digits(digits.substring(0, Math.min(first, digits.length()))));
    for (int i = first; i < digits.length(); i += 4) {
      spoken.append("，").append(digits(digits.substring(i, Math.min(i + 4, digits.length()))));
    }
    return spoken.toString();
  }

  /** A whole number: 10 十, 105 一百零五, 20000 两万. */
  public static String number(long value) {
    if (value < 0) {
      return "负" + number(-value);
    }
    if (value == 0) {
      return DIGITS[0];
    }
    var spoken = new StringBuilder();
    boolean gap = false;
    for (int group = 3; group >= 0; group--) {
      int four = (int) (value / (long) Math.pow(10_000, group) % 10_000);
      if (four == 0) {
        gap = !spoken.isEmpty();
        continue;
      }
      if (!spoken.isEmpty() && (gap || four < 1000)) {
        spoken.append(DIGITS[0]);
      }
      spoken.append(four == 2 && group > 0 ? "两" : underTenThousand(four)).append(GROUPS[group]);
      gap = false;
    }
    String text = spoken.toString();
    return text.startsWith("一十") ? text.substring(1) : text;
  }

  /** A number before a measure word: 两个, not 二个. */
  public static String count(long value) {
    return value == 2 ? "两" : number(value);
  }

  /** An amount: 99.5 yuan is 九十九元五角. */
  public static String money(Money money) {
    long yuan = money.fen() / 100;
    int jiao = (int) (money.fen() / 10 % 10);
    int fen = (int) (money.fen() % 10);
    var spoken = new StringBuilder();
    if (yuan > 0 || jiao == 0 && fen == 0) {
      spoken.append(count(yuan)).append("元");
    }
    if (jiao > 0) {
      spoken.append(DIGITS[jiao]).append("角");
    } else if (fen > 0 && yuan > 0) {
      spoken.append(DIGITS[0]);
    }
    if (fen > 0) {
      spoken.append(DIGITS[fen]).append("分");
    }
    return spoken.toString();
  }

  /** A day as seen from today: 昨天, 明天, 十一月二十二号, with the year only when it is another one. */
  public static String day(LocalDate day, LocalDate today) {
    int distance = (int) ChronoUnit.DAYS.between(today, day);
    List<String> near = List.of("前天", "昨天", "今天", "明天", "后天");
    if (distance >= -2 && distance <= 2) {
      return near.get(distance + 2);
    }
    String date = number(day.getMonthValue()) + "月" + number(day.getDayOfMonth()) + "号";
    return day.getYear() == today.getYear() ? date : digitsOfYear(day.getYear()) + "年" + date;
  }

  /** Until a day is over, as one says it: 今天之内, 明天之前, 三月六号之前. */
  public static String by(LocalDate day, LocalDate today) {
    return day(day, today) + (day.equals(today) ? "之内" : "之前");
  }

  /** A time of day: 上午九点十五分, 下午三点半, 晚上八点. */
  public static String time(LocalTime time) {
    int hour = time.getHour();
    String part = hour < 6 ? "凌晨" : hour < 12 ? "上午" : hour < 13 ? "中午" : hour < 18 ? "下午" : "晚上";
    int clock = hour > 12 ? hour - 12 : hour;
    String minutes =
        switch (time.getMinute()) {
          case 0 -> "";
          case 30 -> "半";
          default -> (time.getMinute() < 10 ? DIGITS[0] : "") + number(time.getMinute()) + "分";
        };
    return part + count(clock) + "点" + minutes;
  }

  public static String moment(LocalDateTime moment, LocalDate today) {
    return day(moment.toLocalDate(), today) + time(moment.toLocalTime());
  }

  /** A moment before which something happens. Midnight ends a day: 今天晚上十二点, not 明天凌晨零点. */
  public static String deadline(LocalDateTime moment, LocalDate today) {
    return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? day(moment.toLocalDate().minusDays(1), today) + "晚上十二点"
        : moment(moment, today);
  }

  /** A foreign text, such as a carrier's report, with brackets opened and its numbers in words. */
  public static String text(String written) {
    String plain = written.replaceAll("[【】\\[\\]（）()<>《》\"“”]", "").strip();
    return NUMBER
        .matcher(plain)
        .replaceAll(
            found ->
                found.group().length() > 4
                    ? grouped(found.group())
                    : number(Long.parseLong(found.group())));
  }

  private static String underTenThousand(int value) {
    var spoken = new StringBuilder();
    boolean gap = false;
    for (int unit = 3; unit >= 0; unit--) {
      int digit = value / (int) Math.pow(10, unit) % 10;
      if (digit == 0) {
        gap = !spoken.isEmpty();
        continue;
      }
      if (gap) {
        spoken.append(DIGITS[0]);
      }
      spoken.append(digit == 2 && unit >= 2 ? "两" : DIGITS[digit]).append(UNITS[unit]);
      gap = false;
    }
    return spoken.toString();
  }

  private static String digitsOfYear(int year) {
    var spoken = new StringBuilder();
    Integer.toString(year).chars().forEach(c -> spoken.append(DIGITS[c - '0']));
    return spoken.toString();
  }
}
