package io.orderline.console.tickets;

import io.orderline.console.live.Change;
import io.orderline.console.live.Changes;
import io.orderline.console.webhooks.Announcements;
import io.orderline.core.call.CallId;
import io.orderline.core.order.OrderNumber;
import io.orderline.core.privacy.PersonalData;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.ticket.Ticket;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** Keeps what is known of a ticket where it can be searched. */
@Singleton
class TicketFacts {
  private static final String WRITE =
      """
      insert into console.ticket (tenant, number, age, kind, state, due_at, created_at, changed_at,
        assignee, order_number, call_id, reason)
      values (:tenant, :number, :age, :kind, :state, :due, :created, :changed,
        cast(:assignee as text), cast(:order as text), cast(:call as text), :reason)
      on conflict (tenant, number) do update set age = excluded.age, state = excluded.state,
        due_at = excluded.due_at, changed_at = excluded.changed_at, assignee = excluded.assignee,
        reason = excluded.reason
      where ticket.age <= excluded.age
      """;

  private final Changes changes;
  private final Announcements announcements;

  TicketFacts(Changes changes, Announcements announcements) {
    this.changes = changes;
    this.announcements = announcements;
  }

  /** Writes a ticket, and tells those who watch, and other systems. */
  Uni<Void> tell(Mutiny.Session session, TenantId tenant, Ticket ticket, Instant at) {
    return write(session, tenant, ticket)
        .chain(() -> brand(session, tenant, ticket))
        .call(
            brand -> announcements.add(session, tenant, List.of(TicketNews.changed(ticket, brand))))
        .chain(
            brand ->
                changes.add(
                    session,
                    tenant,
                    new Change(
                        Change.Kind.TICKET,
                        ticket.number().value(),
                        ticket.state().code(),
                        brand,
                        at)));
  }

  /** The brand of the call that it came from. */
  private static Uni<Optional<String>> brand(
      Mutiny.Session session, TenantId tenant, Ticket ticket) {
    return ticket
        .wish()
        .call()
        .map(
            call ->
                session
                    .createNativeQuery(
                        "select brand from console.call where tenant = :tenant and id = :id",
                        String.class)
                    .setParameter("tenant", tenant.value())
                    .setParameter("id", call.value())
                    .getSingleResultOrNull()
                    .map(Optional::ofNullable))
        .orElse(Uni.createFrom().item(Optional.empty()));
  }

  /** Writes a ticket; one that is known to be newer stays. */
  Uni<Void> write(Mutiny.Session session, TenantId tenant, Ticket ticket) {
    return session
        .createNativeQuery(WRITE)
        .setParameter("tenant", tenant.value())
        .setParameter("number", ticket.number().value())
        .setParameter("age", ticket.history().size())
        .setParameter("kind", ticket.wish().kind().code())
        .setParameter("state", ticket.state().code())
        .setParameter("due", ticket.due())
        .setParameter("created", ticket.wish().at())
        .setParameter("changed", ticket.history().getLast().at())
        .setParameter("assignee", ticket.assignee().orElse(null))
        .setParameter("order", ticket.wish().order().map(OrderNumber::value).orElse(null))
        .setParameter("call", ticket.wish().call().map(CallId::value).orElse(null))
        .setParameter("reason", PersonalData.masked(ticket.wish().reason()))
        .executeUpdate()
        .replaceWithVoid();
  }
}
