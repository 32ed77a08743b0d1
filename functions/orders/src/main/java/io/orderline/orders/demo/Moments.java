package io.orderline.orders.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * Times of the demo shop, counted from the day it is filled, so that its states stay plausible.
 *
 * @param now the moment of filling; nothing that happened lies after it
 */
record Moments(Instant now) {
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Duration JUST_NOW = Duration.ofMinutes(10);
  private static final Duration SOON = Duration.ofHours(1);

  LocalDate today() {
    return LocalDate.ofInstant(now, ZONE);
  }

  /**
   * At this time of a day that is past or today, at the latest ten minutes ago; soon after midnight
   * what is of today is of midnight.
   */
  Instant ago(int days, LocalTime time) {
    Instant moment = at(-days, time);
    Instant latest = now.minus(JUST_NOW);
    if (!moment.isAfter(latest)) {
      return moment;
    }
    Instant midnight = at(-days, LocalTime.MIDNIGHT);
    return midnight.isAfter(latest) && midnight.isBefore(now) ? midnight : latest;
  }

  /** At this time of today or a day to come; a day later when that is past, or too soon. */
  Instant ahead(int days, LocalTime time) {
    Instant moment = at(days, time);
    return moment.isAfter(now.plus(SOON)) ? moment : at(days + 1, time);
  }

  private Instant at(int days, LocalTime time) {
    return today().plusDays(days).atTime(time).atZone(ZONE).toInstant();
  }
}
