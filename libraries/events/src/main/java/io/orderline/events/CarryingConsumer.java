package io.orderline.events;

import io.orderline.core.event.CloudEvent;
import io.smallrye.mutiny.Uni;

/** A courier as the inbox sees it: tries again what was brought in vain, whatever it says. */
record CarryingConsumer(Courier courier) implements Consumer {

  @Override
  public String name() {
    return courier.name();
  }

  @Override
  public boolean takes(CloudEvent event) {
    return false;
  }

  @Override
  public boolean reads(CloudEvent event) {
    return true;
  }

  @Override
  public Uni<EventHandler.Effect> prepare(CloudEvent event) {
    return courier.bring(event).replaceWith(EventHandler.Effect.NONE);
  }

  @Override
  public EventHandler.Effect givenUp(CloudEvent event) {
    return EventHandler.Effect.NONE;
  }
}
