package io.orderline.tickets;

import io.orderline.core.event.ErrandEvent.ErrandEnded;
import io.orderline.core.event.Event;
import io.orderline.events.EventHandler;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Moves a ticket on by what the shop's system made of it. */
@Singleton
class ErrandEndedHandler implements EventHandler<ErrandEnded> {
  private final StoredDesk desk;

  ErrandEndedHandler(StoredDesk desk) {
    this.desk = desk;
  }

  @Override
  public String consumer() {
    return "tickets.errands";
  }

  @Override
  public Class<ErrandEnded> takes() {
    return ErrandEnded.class;
  }

  @Override
  public Uni<Effect> prepare(Event<ErrandEnded> event) {
    return Uni.createFrom()
        .item(session -> desk.errandEnded(session, event.tenant(), event.payload()));
  }
}
