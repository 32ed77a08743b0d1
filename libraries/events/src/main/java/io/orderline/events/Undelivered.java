package io.orderline.events;

import io.orderline.core.event.CloudEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** What a function did not take when it was brought, kept for its {@link Courier}. */
@ApplicationScoped
public class Undelivered {
  private final InboxTable table;
  private final Clock clock;

  Undelivered(InboxTable table, Clock clock) {
    this.table = table;
    this.clock = clock;
  }

  /** Nobody was there: it is brought again by itself. */
  public Uni<Void> bringAgain(String courier, CloudEvent event, String why) {
    Delivery delivery = Delivery.first(courier, event).waited(clock.instant());
    return table.undelivered(delivery, "waiting", clock.instant(), why);
  }

  /** The event is to blame: it is brought again when an operator says so. */
  public Uni<Void> setAside(String courier, CloudEvent event, String why) {
    return table.undelivered(Delivery.first(courier, event).failed(), "dead", clock.instant(), why);
  }
}
