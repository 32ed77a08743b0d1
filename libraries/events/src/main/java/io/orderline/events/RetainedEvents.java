package io.orderline.events;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/**
 * What one process forgets for all, the one that sends. Events are forgotten some time after they
 * were sent. What a consumer has seen is remembered four times as long, because an event sent
 * shortly before it was forgotten may still be on its way.
 */
@Singleton
class RetainedEvents {
  @Produces
  @Singleton
  RetainedData sent(EventsConfig config, Dispatcher dispatcher) {
    return new RetainedData("events", "events.forget_sent", config.keep(), dispatcher.sendsHere());
  }

  @Produces
  @Singleton
  RetainedData done(EventsConfig config, Dispatcher dispatcher) {
    return new RetainedData(
        "deliveries", "events.forget_done", config.keep().multipliedBy(4), dispatcher.sendsHere());
  }

  @Produces
  @Singleton
  RetainedData dead(EventsConfig config, Dispatcher dispatcher) {
    return new RetainedData(
        "dead-letters", "events.forget_dead", config.keepDead(), dispatcher.sendsHere());
  }

  /** As long as anything of theirs could still be waiting somewhere. */
  @Produces
  @Singleton
  RetainedData erased(EventsConfig config, Dispatcher dispatcher) {
    return new RetainedData(
        "erased",
        "events.forget_erased",
        config.keepDead().multipliedBy(4),
        dispatcher.sendsHere());
  }

  /** Waiting has an end, too: a dead letter first, which an alarm tells of. */
  @Produces
  @Singleton
  RetainedData waiting(EventsConfig config, Dispatcher dispatcher) {
    return new RetainedData(
        "dead-letters",
        "events.end_waiting",
        config.keepDead().multipliedBy(3),
        dispatcher.sendsHere());
  }
}
