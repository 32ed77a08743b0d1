package io.orderline.core.tenant;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * When agents answer the telephone; the dialogue itself always does.
 *
 * @param days the days of the week on which they do
 * @param until that moment not included
 * @param holidays the days on which they do not, whatever day of the week it is; at most {@link
 *     #MOST_HOLIDAYS}
 */
public record BusinessHours(
    Set<DayOfWeek> days, LocalTime from, LocalTime until, Set<LocalDate> holidays) {
  /** More than a year's; so the next open day is always found. */
  public static final int MOST_HOLIDAYS = 200;

  /** Every day around the clock. */
  public static final BusinessHours ALWAYS =
      new BusinessHours(Set.of(DayOfWeek.values()), LocalTime.MIN, LocalTime.MAX);

  /** What an earlier version wrote down has no holidays. */
  public BusinessHours {
    days = Set.copyOf(days);
    holidays = holidays == null ? Set.of() : Set.copyOf(holidays);
    if (days.isEmpty()) {
      throw new IllegalArgumentException("agents answer on one day of the week at least");
    }
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException("business hours begin before they end");
    }
    if (holidays.size() > MOST_HOLIDAYS) {
      throw new IllegalArgumentException(
          "a shop has at most %d holidays, not %d".formatted(MOST_HOLIDAYS, holidays.size()));
    }
  }

  /** Without holidays. */
  public BusinessHours(Set<DayOfWeek> days, LocalTime from, LocalTime until) {
    this(days, from, until, Set.of());
  }

  /** The same hours with these holidays instead. */
  public BusinessHours closedOn(Set<LocalDate> closed) {
    return new BusinessHours(days, from, until, closed);
  }

  /** The same hours, as far as they matter from a day on: holidays before it are over. */
  public BusinessHours since(LocalDate day) {
    return holidays.stream().noneMatch(day::isAfter)
        ? this
        : closedOn(
            holidays.stream()
                .filter(holiday -> !holiday.isBefore(day))
                .collect(Collectors.toSet()));
  }

  public boolean open(LocalDateTime local) {
    return openOn(local.toLocalDate())
        && !local.toLocalTime().isBefore(from)
        && local.toLocalTime().isBefore(until);
  }

  private boolean openOn(LocalDate day) {
    return days.contains(day.getDayOfWeek()) && !holidays.contains(day);
  }

  /** When agents answer again, from a moment on; that moment itself when they do now. */
  public LocalDateTime next(LocalDateTime local) {
    if (open(local)) {
      return local;
    }
    LocalDateTime morning = local.toLocalDate().atTime(from);
    LocalDateTime next = morning.isAfter(local) ? morning : morning.plusDays(1);
    while (!openOn(next.toLocalDate())) {
      next = next.plusDays(1);
    }
    return next;
  }
}
