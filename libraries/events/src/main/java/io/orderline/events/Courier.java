package io.orderline.events;

import io.orderline.core.event.CloudEvent;
import io.smallrye.mutiny.Uni;

/**
 * Brings events to somebody who did not take them when they came: they are kept in the inbox under
 * its name, see {@link Undelivered}.
 */
public interface Courier {

  /** Its name in the inbox, which no handler has. */
  String name();

  /** Completes when the event was taken. */
  Uni<Void> bring(CloudEvent event);
}
