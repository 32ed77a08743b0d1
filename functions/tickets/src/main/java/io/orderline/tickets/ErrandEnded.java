package io.orderline.tickets;

import io.orderline.core.event.Event;
import io.orderline.core.event.EventType;
import io.orderline.core.ticket.TicketNumber;
import io.orderline.events.EventHandler;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Set;

/** Moves a ticket on by what the shop's system made of it. */
@Singleton
class ErrandEnded implements EventHandler {
  private final StoredDesk desk;

  ErrandEnded(StoredDesk desk) {
    this.desk = desk;
  }

  @Override
  public String consumer() {
    return "tickets.errands";
  }

  @Override
  public Set<String> types() {
    return Set.of(EventType.ERRAND_ENDED.type());
  }

  @Override
  public Uni<Effect> prepare(Event event) {
    TicketNumber number = new TicketNumber(event.data().get("ticket"));
    return Uni.createFrom()
        .item(session -> desk.errandEnded(session, event.tenant(), number, event.data()));
  }
}
