package io.orderline.tickets;

import io.orderline.core.event.Event;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.ticket.Ticket;
import io.orderline.events.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** What tickets ask of the shop's system, held in the outbox while their call goes on. */
@ApplicationScoped
class HeldErrands {
  private final TicketsConfig config;
  private final TicketEvents events;
  private final Outbox outbox;
  private final Clock clock;

  HeldErrands(TicketsConfig config, TicketEvents events, Outbox outbox, Clock clock) {
    this.config = config;
    this.events = events;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Asks for it; while the call goes on that wanted it, a caller may still take it back. */
  Uni<Void> ask(Mutiny.Session session, Ticket ticket) {
    Duration hold = ticket.wish().call().isPresent() ? config.errandHold() : Duration.ZERO;
    return events
        .errand(ticket)
        .map(errand -> outbox.hold(session, errand, hold))
        .orElse(Uni.createFrom().voidItem());
  }

  /** Whether nothing has been asked of the shop's system for the ticket, and now never will be. */
  Uni<Boolean> takenBack(Mutiny.Session session, Ticket ticket) {
    if (!ticket.state().pending()) {
      return Uni.createFrom().item(false);
    }
    return events.errand(ticket).isEmpty()
        ? Uni.createFrom().item(true)
        : outbox.withdraw(
            session,
            ticket.tenant(),
            source(ticket.tenant()),
            ticket.number().value(),
            config.errandHold());
  }

  /** The call is over: what these tickets ask for goes out. */
  Uni<Void> release(Mutiny.Session session, TenantId tenant, List<String> tickets) {
    return outbox.release(
        session, tenant, source(tenant), tickets, config.errandHold(), clock.instant());
  }

  private static String source(TenantId tenant) {
    return Event.source(tenant, "tickets");
  }
}
