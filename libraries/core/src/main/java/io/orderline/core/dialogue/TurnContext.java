package io.orderline.core.dialogue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * The context of a turn: shop, time and zone.
 *
 * @param now when the turn happens
 * @param zone the shop's time zone
 */
public record TurnContext(Shop shop, Instant now, ZoneId zone) {
  public LocalDate today() {
    return LocalDate.ofInstant(now, zone);
  }

  public LocalDateTime local(Instant instant) {
    return LocalDateTime.ofInstant(instant, zone);
  }
}
