package io.orderline.understand.slot;

import io.orderline.core.understanding.Slot;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days and times of day, ISO 8601: 昨天, 上周三, 双十一, 三月五号, 下午三点半. */
public final class DateSlots implements SlotReader {
  public static final String DATE = "date";
  public static final String TIME = "time";
  public static final String NO_SUCH_DATE = "no_such_date";

  private static final Map<String, Integer> DAYS =
      Map.of("大前天", -3, "前天", -2, "昨", -1, "今", 0, "大后天", 3, "后天", 2, "明", 1);
  private static final Pattern NEAR =
      Pattern.compile("大前天|前天|昨(?=天|晚|日|儿|夜)|今(?=天|晚|日|儿|早)|大后天|后天|明(?=天|晚|日|儿|早)");
  private static final Pattern WEEKDAY =
      Pattern.compile("(?<which>上上|上|这|本|下下|下)?(?:个)?(?:周|星期|礼拜)(?<day>[一二三四五六日天1-6])");
  private static final Pattern FESTIVAL = Pattern.compile("双十一|双11|双十二|双12|618|六一八|元旦|国庆");
  private static final Pattern FULL =
      Pattern.compile("(?:(?<y>[0-9]{4})年)?(?<m>[0-9]{1,2})月(?<d>[0-9]{1,2})[日号]?");
  private static final Pattern DAY_ONLY =
      Pattern.compile("(?<![0-9月第路街道弄巷村])(?<d>[0-9]{1,2})号(?!线|楼|店|码|院|门|[0-9])");
  private static final Pattern AGO =
      Pattern.compile("(?<n>[0-9]{1,2}|[一两])(?<unit>天|周|个?星期|个?礼拜|个月)(?:之)?前");
  private static final Pattern CLOCK =
      Pattern.compile(
          "(?<part>凌晨|早上|上午|中午|下午|傍晚|晚上|晚|早)?(?<h>[0-9]{1,2})(?::(?<mm>[0-9]{2})|点(?:钟|整)?)");

  @Override
  public List<Slot> read(Said said) {
    List<Slot> slots = new ArrayList<>();
    date(said).ifPresent(slots::add);
    time(said.written()).ifPresent(slots::add);
    return slots;
  }

  private static Optional<Slot> date(Said said) {
    LocalDate today = said.at().toLocalDate();
    Matcher near = NEAR.matcher(said.plain());
    if (near.find()) {
      return found(today.plusDays(DAYS.get(near.group())));
    }
    Matcher weekday = WEEKDAY.matcher(said.plain());
    if (weekday.find()) {
      return found(weekday(today, weekday.group("which"), weekday.group("day").charAt(0)));
    }
    Matcher festival = FESTIVAL.matcher(said.plain());
    if (festival.find()) {
      return found(last(today, festival.group()));
    }
    Matcher ago = AGO.matcher(said.written());
    if (ago.find()) {
      int n =
          switch (ago.group("n")) {
            case "一" -> 1;
            case "两" -> 2;
            default -> Integer.parseInt(ago.group("n"));
          };
      return found(
          switch (ago.group("unit")) {
            case "天" -> today.minusDays(n);
            case "个月" -> today.minusMonths(n);
            default -> today.minusWeeks(n);
          });
    }
    return calendar(said.written(), today);
  }

  private static Optional<Slot> calendar(String written, LocalDate today) {
    Matcher full = FULL.matcher(written);
    Matcher day = DAY_ONLY.matcher(written);
    boolean isFull = full.find();
    if (!isFull && !day.find()) {
      return Optional.empty();
    }
    Matcher m = isFull ? full : day;
    try {
      int month = isFull ? Integer.parseInt(full.group("m")) : today.getMonthValue();
      int year =
          isFull && full.group("y") != null ? Integer.parseInt(full.group("y")) : today.getYear();
      return found(LocalDate.of(year, month, Integer.parseInt(m.group("d"))));
    } catch (DateTimeException e) {
      return Optional.of(SlotReader.slot(DATE, m.group(), NO_SUCH_DATE));
    }
  }

  private static Optional<Slot> time(String written) {
    Matcher clock = CLOCK.matcher(written);
    if (!clock.find()) {
      return Optional.empty();
    }
    int hour = Integer.parseInt(clock.group("h"));
    String part = clock.group("part") == null ? "" : clock.group("part");
    boolean late = part.matches("下午|傍晚|晚上|晚") || part.equals("中午") && hour < 6;
    int of24 = late && hour < 12 ? hour + 12 : hour;
    int minute = clock.group("mm") == null ? 0 : Integer.parseInt(clock.group("mm"));
    if (of24 > 23 || minute > 59) {
      return Optional.empty();
    }
    return Optional.of(new Slot(TIME, LocalTime.of(of24, minute).toString()));
  }

  private static LocalDate weekday(LocalDate today, String which, char name) {
    int day =
        "日天".indexOf(name) >= 0
            ? 7
            : name >= '1' && name <= '6' ? name - '0' : "一二三四五六".indexOf(name) + 1;
    int weeks =
        which == null
            ? 0
            : switch (which) {
              case "上上" -> -2;
              case "上" -> -1;
              case "下" -> 1;
              case "下下" -> 2;
              default -> 0;
            };
    LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return monday.plusWeeks(weeks).plusDays(day - 1L);
  }

  /** The latest one not after today: callers speak of what they bought. */
  private static LocalDate last(LocalDate today, String name) {
    LocalDate day =
        switch (name) {
          case "双十一", "双11" -> today.withDayOfMonth(1).withMonth(11).withDayOfMonth(11);
          case "双十二", "双12" -> today.withDayOfMonth(1).withMonth(12).withDayOfMonth(12);
          case "618", "六一八" -> today.withDayOfMonth(1).withMonth(6).withDayOfMonth(18);
          case "元旦" -> today.withDayOfYear(1);
          default -> today.withDayOfMonth(1).withMonth(10);
        };
    return day.isAfter(today) ? day.minusYears(1) : day;
  }

  private static Optional<Slot> found(LocalDate date) {
    return Optional.of(new Slot(DATE, date.toString()));
  }
}
