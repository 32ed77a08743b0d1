package io.orderline.events;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/**
 * Events are forgotten some time after they were sent. What a consumer has seen is remembered four
 * times as long, because an event sent shortly before it was forgotten may still be on its way.
 */
@Singleton
class RetainedEvents {
  @Produces
  @Singleton
  RetainedData sent(EventsConfig config) {
    return new RetainedData("events", "events.forget_sent", config.keep());
  }

  @Produces
  @Singleton
  RetainedData done(EventsConfig config) {
    return new RetainedData("deliveries", "events.forget_done", config.keep().multipliedBy(4));
  }

  @Produces
  @Singleton
  RetainedData dead(EventsConfig config) {
    return new RetainedData("dead-letters", "events.forget_dead", config.keepDead());
  }

  /** Waiting has an end, too: a dead letter first, which an alarm tells of. */
  @Produces
  @Singleton
  RetainedData waiting(EventsConfig config) {
    return new RetainedData(
        "dead-letters", "events.end_waiting", config.keepDead().multipliedBy(3));
  }
}
