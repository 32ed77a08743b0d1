package io.orderline.console.settings;

import io.orderline.console.web.Refused;
import io.orderline.core.tenant.BusinessHours;
import io.orderline.settings.ClosingTime;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Hours as the API has them: days in small letters, {@code 24:00} for the day's end. */
public record Hours(List<String> days, String from, String until) {

  static Hours of(BusinessHours hours) {
    return new Hours(
        hours.days().stream().sorted().map(day -> day.name().toLowerCase(Locale.ROOT)).toList(),
        hours.from().toString(),
        ClosingTime.text(hours.until()));
  }

  BusinessHours read() {
    try {
      Set<DayOfWeek> open = new HashSet<>();
      for (String day : days) {
        open.add(DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT)));
      }
      if (open.isEmpty()) {
        throw Refused.invalid("hours", "Agents answer on one day at least.");
      }
      return new BusinessHours(open, LocalTime.parse(from), ClosingTime.read(until));
    } catch (DateTimeException | IllegalArgumentException | NullPointerException e) {
      throw Refused.invalid(
          "hours", "Hours have days and times like 09:00 and 21:00, and begin before they end.");
    }
  }
}
