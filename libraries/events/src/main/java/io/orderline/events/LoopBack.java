package io.orderline.events;

import io.orderline.core.event.CloudEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Everything in one process: an event goes straight to the inbox. */
@ApplicationScoped
class LoopBack implements Transport {
  private final Inbox inbox;

  LoopBack(Inbox inbox) {
    this.inbox = inbox;
  }

  @Override
  public String name() {
    return "loop-back";
  }

  @Override
  public Uni<Void> send(CloudEvent event) {
    return inbox.receive(event);
  }
}
