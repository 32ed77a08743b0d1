package io.orderline.console.settings;

import io.orderline.console.web.Refused;
import io.orderline.core.tenant.BusinessHours;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Holidays as the API has them: dates such as {@code 2027-02-06}, the earliest first. */
final class Holidays {
  private Holidays() {}

  static List<String> of(Collection<LocalDate> holidays) {
    return holidays.stream().sorted().map(LocalDate::toString).toList();
  }

  static Set<LocalDate> read(List<String> dates) {
    if (dates.size() > BusinessHours.MOST_HOLIDAYS) {
      throw Refused.invalid(
          "holidays",
          "There are at most %d holidays: take away those that are past."
              .formatted(BusinessHours.MOST_HOLIDAYS));
    }
    return dates.stream().map(Holidays::date).collect(Collectors.toSet());
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(Objects.requireNonNullElse(text, ""));
    } catch (DateTimeException e) {
      throw Refused.invalid("holidays", "A holiday is a date such as 2027-02-06.");
    }
  }
}
