package io.orderline.console.tickets;

import io.orderline.core.tenant.TenantId;
import io.orderline.core.ticket.Ticket;
import io.orderline.core.ticket.TicketDesk;
import io.orderline.core.ticket.TicketNumber;
import io.orderline.store.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** Looks at all tickets again, a page at a time. */
@Singleton
public class TicketRebuild {
  private static final int PAGE = 100;

  private final TicketDesk desk;
  private final TicketFacts facts;
  private final TenantTransaction transactions;

  TicketRebuild(TicketDesk desk, TicketFacts facts, TenantTransaction transactions) {
    this.desk = desk;
    this.facts = facts;
    this.transactions = transactions;
  }

  /** What came of a page. */
  public record Page(int read, Optional<String> next) {}

  /** Reads the page after this number. */
  public Uni<Page> page(TenantId tenant, Optional<String> after) {
    return Uni.createFrom()
        .completionStage(() -> desk.all(tenant, after.map(TicketNumber::new), PAGE))
        .call(tickets -> transactions.write(tenant, session -> write(session, tenant, tickets)))
        .map(
            tickets ->
                new Page(
                    tickets.size(),
                    tickets.size() < PAGE
                        ? Optional.empty()
                        : Optional.of(tickets.getLast().number().value())));
  }

  private Uni<Void> write(Mutiny.Session session, TenantId tenant, List<Ticket> tickets) {
    Uni<Void> done = Uni.createFrom().voidItem();
    for (Ticket ticket : tickets) {
      done = done.chain(() -> facts.write(session, tenant, ticket));
    }
    return done;
  }
}
