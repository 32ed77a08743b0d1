package io.orderline.console.tickets;

import io.orderline.console.lag.ListLag;
import io.orderline.core.event.Event;
import io.orderline.core.event.TicketEvent;
import io.orderline.core.ticket.TicketDesk;
import io.orderline.events.EventHandler;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Looks at a ticket again when something has happened to it. */
@Singleton
class TicketChangedHandler implements EventHandler<TicketEvent> {
  private final TicketDesk desk;
  private final TicketFacts facts;
  private final ListLag lag;
  private final Clock clock;

  TicketChangedHandler(TicketDesk desk, TicketFacts facts, ListLag lag, Clock clock) {
    this.desk = desk;
    this.facts = facts;
    this.lag = lag;
    this.clock = clock;
  }

  @Override
  public String consumer() {
    return "console.tickets";
  }

  @Override
  public Class<TicketEvent> takes() {
    return TicketEvent.class;
  }

  /** A ticket that is gone by now was kept long enough. */
  @Override
  public Uni<Effect> prepare(Event<TicketEvent> event) {
    return Uni.createFrom()
        .completionStage(() -> desk.find(event.tenant(), event.payload().number()))
        .map(
            found ->
                found
                    .<Effect>map(
                        ticket ->
                            session ->
                                facts
                                    .tell(session, event.tenant(), ticket, clock.instant())
                                    .invoke(() -> lag.shown(session, "tickets", event.time())))
                    .orElse(Effect.NONE));
  }
}
