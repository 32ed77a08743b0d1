package io.orderline.console.settings;

import io.orderline.console.web.Refused;
import io.orderline.core.tenant.BusinessHours;
import io.orderline.settings.ClosingTime;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** Hours as the API has them: days in small letters, {@code 24:00} for the day's end. */
public record Hours(List<String> days, String from, String until) {

  static Hours of(BusinessHours hours) {
    return new Hours(
        hours.days().stream().sorted().map(day -> day.name().toLowerCase(Locale.ROOT)).toList(),
        hours.from().toString(),
        ClosingTime.text(hours.until()));
  }

  BusinessHours read() {
    Set<DayOfWeek> open = new HashSet<>();
    for (String day : days == null ? List.<String>of() : days) {
      open.add(day(day));
    }
    if (open.isEmpty()) {
      throw invalid("Agents answer on one day at least.");
    }
    LocalTime begin = time("from", from, LocalTime::parse);
    LocalTime end = time("until", until, ClosingTime::read);
    if (end.equals(begin)) {
      throw invalid("Hours end later than they begin; the whole day is 00:00 to 24:00.");
    }
    if (end.isBefore(begin)) {
      throw invalid(
          "Hours end on the day on which they begin: %s is before %s. Past midnight is not possible: end them at 24:00."
              .formatted(until, from));
    }
    return new BusinessHours(open, begin, end);
  }

  private static DayOfWeek day(String name) {
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> day.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .orElseThrow(() -> invalid("Days are monday to sunday."));
  }

  private static LocalTime time(String name, String text, Function<String, LocalTime> read) {
    try {
      return read.apply(Objects.requireNonNullElse(text, ""));
    } catch (DateTimeException e) {
      throw invalid(
          "%s is a time with two digits for hour and minute, such as 09:00.".formatted(name));
    }
  }

  private static Refused invalid(String why) {
    return Refused.invalid("hours", why);
  }
}
