package io.orderline.events;

import io.orderline.core.event.Event;
import java.util.Optional;

/**
 * An event that waits to be sent.
 *
 * @param cause the trace that it came of
 */
record Waiting(Event event, Optional<String> cause) {}
