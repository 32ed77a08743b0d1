package io.orderline.events;

import io.orderline.core.event.CloudEvent;
import io.smallrye.mutiny.Uni;

/** Who takes events, as the inbox sees it. */
sealed interface Consumer permits HandlingConsumer, CarryingConsumer {

  /** By which the inbox remembers what it has seen. */
  String name();

  /** Whether it wants an event that comes in. */
  boolean takes(CloudEvent event);

  /** Whether it knows the version of an event's data. */
  boolean reads(CloudEvent event);

  /** Does all but what is done in our own tables. */
  Uni<EventHandler.Effect> prepare(CloudEvent event);

  /** What takes effect with a dead letter. */
  EventHandler.Effect givenUp(CloudEvent event);
}
