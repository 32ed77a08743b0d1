package io.orderline.events;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Events are forgotten some time after they were sent. What a consumer has seen is remembered four
 * times as long, because an event sent shortly before it was forgotten may still be on its way.
 */
@Singleton
class OldEvents {
  @Produces
  @Singleton
  Perishable sent(EventsConfig config) {
    return new Kept("events", "events.forget_sent", config.keep());
  }

  @Produces
  @Singleton
  Perishable done(EventsConfig config) {
    return new Kept("deliveries", "events.forget_done", config.keep().multipliedBy(4));
  }

  private record Kept(String what, String function, Duration keep) implements Perishable {}
}
