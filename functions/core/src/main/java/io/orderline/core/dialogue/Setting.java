package io.orderline.core.dialogue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * What surrounds a turn.
 *
 * @param now when the turn happens
 * @param zone the shop's time zone
 */
public record Setting(Shop shop, Instant now, ZoneId zone) {
  public LocalDate today() {
    return LocalDate.ofInstant(now, zone);
  }

  public LocalDateTime local(Instant instant) {
    return LocalDateTime.ofInstant(instant, zone);
  }
}
