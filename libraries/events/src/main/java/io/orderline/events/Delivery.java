package io.orderline.events;

import io.orderline.core.event.CloudEvent;
import java.time.Instant;
import java.util.Optional;

/**
 * An event on its way to one consumer.
 *
 * @param failures how often the consumer has failed at it
 * @param waits how often it found somebody away since then
 * @param awaySince when the first of these was
 * @param since when it came in
 * @param cause the trace that it came of, where it has waited
 */
record Delivery(
    String consumer,
    CloudEvent event,
    int failures,
    int waits,
    Optional<Instant> awaySince,
    Optional<Instant> since,
    Optional<String> cause) {

  /** One that has just come in. */
  static Delivery first(String consumer, CloudEvent event) {
    return new Delivery(
        consumer, event, 0, 0, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** After a failure that is to be counted. */
  Delivery failed() {
    return new Delivery(consumer, event, failures + 1, 0, Optional.empty(), since, cause);
  }

  /** After somebody was away, which says nothing of the event. */
  Delivery waited(Instant now) {
    return new Delivery(
        consumer, event, failures, waits + 1, awaySince.or(() -> Optional.of(now)), since, cause);
  }
}
