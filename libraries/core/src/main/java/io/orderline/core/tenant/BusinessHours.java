package io.orderline.core.tenant;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;

/** When agents answer the telephone; the dialogue itself always does. */
public record BusinessHours(Set<DayOfWeek> days, LocalTime from, LocalTime until) {
  /** Every day around the clock. */
  public static final BusinessHours ALWAYS =
      new BusinessHours(Set.of(DayOfWeek.values()), LocalTime.MIN, LocalTime.MAX);

  public BusinessHours {
    days = Set.copyOf(days);
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException("business hours begin before they end");
    }
  }

  public boolean open(LocalDateTime local) {
    return days.contains(local.getDayOfWeek())
        && !local.toLocalTime().isBefore(from)
        && local.toLocalTime().isBefore(until);
  }

  /** When agents answer again, from a moment on; that moment itself when they do now. */
  public LocalDateTime next(LocalDateTime local) {
    if (open(local)) {
      return local;
    }
    LocalDateTime morning = local.toLocalDate().atTime(from);
    LocalDateTime next = morning.isAfter(local) ? morning : morning.plusDays(1);
    while (!days.contains(next.getDayOfWeek())) {
      next = next.plusDays(1);
    }
    return next;
  }
}
