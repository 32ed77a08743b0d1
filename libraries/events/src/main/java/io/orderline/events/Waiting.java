package io.orderline.events;

import io.orderline.core.event.CloudEvent;
import java.util.Optional;

/**
 * An event that waits to be sent.
 *
 * @param cause the trace that it came of
 */
record Waiting(CloudEvent event, Optional<String> cause) {}
