package io.orderline.events;

import io.orderline.core.event.Event;
import java.util.Optional;

/**
 * An event on its way to one consumer.
 *
 * @param failures how often the consumer has failed at it
 * @param cause the trace that it came of, where it has waited
 */
record Delivery(String consumer, Event event, int failures, Optional<String> cause) {
  Delivery(String consumer, Event event, int failures) {
    this(consumer, event, failures, Optional.empty());
  }
}
