package io.orderline.events;

import io.orderline.core.event.Event;

/**
 * An event on its way to one consumer.
 *
 * @param failures how often the consumer has failed at it
 */
record Delivery(String consumer, Event event, int failures) {}
