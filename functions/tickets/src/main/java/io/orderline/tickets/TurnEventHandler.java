package io.orderline.tickets;

import io.orderline.core.event.Event;
import io.orderline.core.event.TurnEvent.CallEnded;
import io.orderline.core.event.TurnEvent.OfTickets;
import io.orderline.core.event.TurnEvent.TicketRequested;
import io.orderline.core.event.TurnEvent.TicketWithdrawn;
import io.orderline.core.ticket.TicketRequest;
import io.orderline.events.EventHandler;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/**
 * Follows a call: makes the ticket that a caller was promised, takes it back, and has it carried
 * out once the call is over. One consumer for all of it, so that it happens in the call's order.
 */
@Singleton
class TurnEventHandler implements EventHandler<OfTickets> {
  private final StoredDesk desk;

  TurnEventHandler(StoredDesk desk) {
    this.desk = desk;
  }

  @Override
  public String consumer() {
    return "tickets";
  }

  @Override
  public Class<OfTickets> takes() {
    return OfTickets.class;
  }

  @Override
  public Uni<Effect> prepare(Event<OfTickets> event) {
    return Uni.createFrom().item(effect(event));
  }

  private Effect effect(Event<OfTickets> event) {
    return switch (event.payload()) {
      case TicketRequested requested -> {
        TicketRequest request = TicketRequested.request(event, requested);
        yield session -> desk.create(session, request).replaceWithVoid();
      }
      case TicketWithdrawn withdrawn ->
          session -> desk.withdraw(session, event.tenant(), withdrawn.number());
      case CallEnded ended -> session -> desk.callEnded(session, event.tenant(), ended.call());
    };
  }
}
