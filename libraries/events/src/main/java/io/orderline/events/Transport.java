package io.orderline.events;

import io.orderline.core.event.CloudEvent;
import io.smallrye.mutiny.Uni;

/** A way for events to reach those they concern. */
public interface Transport {

  /** Its name in the configuration. */
  String name();

  /** Completes when the event cannot get lost any more; fails when it has to be sent again. */
  Uni<Void> send(CloudEvent event);
}
