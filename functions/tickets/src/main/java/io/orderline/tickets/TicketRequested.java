package io.orderline.tickets;

import io.orderline.core.event.Event;
import io.orderline.core.event.EventType;
import io.orderline.core.ticket.TicketRequest;
import io.orderline.events.EventHandler;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Set;

/** Makes the ticket that a caller was promised. */
@Singleton
class TicketRequested implements EventHandler {
  private final StoredDesk desk;

  TicketRequested(StoredDesk desk) {
    this.desk = desk;
  }

  @Override
  public String consumer() {
    return "tickets";
  }

  @Override
  public Set<String> types() {
    return Set.of(EventType.TICKET_REQUESTED.type());
  }

  @Override
  public Uni<Effect> prepare(Event event) {
    TicketRequest wish = TicketRequest.of(event);
    return Uni.createFrom().item(session -> desk.create(session, wish).replaceWithVoid());
  }
}
