package io.orderline.call.store;

import io.orderline.core.dialogue.Fact;
import io.orderline.core.dialogue.TurnRecord;
import io.orderline.core.event.Event;
import io.orderline.core.event.TicketDetails;
import io.orderline.core.event.TurnEvent.TicketRequested;
import io.orderline.core.event.TurnEvent.TicketWithdrawn;
import io.orderline.core.order.Order;
import io.orderline.core.order.OrderNumber;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.ticket.OrderHold;
import io.orderline.core.ticket.TicketArticle;
import io.orderline.core.ticket.TicketNumber;
import io.orderline.store.TenantTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * What tickets hold of orders. A hold is taken in the transaction of the turn that asks for the
 * ticket, under a lock of that order: of two calls that confirm at the same moment, one is saved
 * and the other runs its turn again, which then finds the first one's ticket.
 */
@ApplicationScoped
public class Bookings {
  /** Until the end of the transaction; two keys of one lock only wait for each other. */
  private static final String LOCK =
      "select pg_advisory_xact_lock(hashtextextended(cast(:key as text), 0)) is null";

  private static final String MEETS =
      """
      from call.booking where tenant = :tenant and order_number = :order
        and placed_at = cast(:placed as timestamptz) and family = :family
        and (article = :article or article = '' or :article = '')
      """;

  private static final String TAKE =
      """
      insert into call.booking
        (tenant, order_number, placed_at, family, article, ticket, kind, call_id, at)
      select cast(:tenant as text), cast(:order as text), cast(:placed as timestamptz),
        cast(:family as text), cast(:article as text), cast(:ticket as text), cast(:kind as text),
        cast(:call as text), cast(:at as timestamptz)
      where not exists (select
      """
          + MEETS
          + ")";

  private static final String GIVE_BACK =
      "delete from call.booking where tenant = :tenant and ticket = :ticket and call_id = :call";

  private final TenantTransaction transactions;

  Bookings(TenantTransaction transactions) {
    this.transactions = transactions;
  }

  /**
   * The tickets that hold what this one would.
   *
   * @param placed when the order was placed: a number given again is another order
   */
  public Uni<List<Fact.Standing>> standing(TenantId tenant, OrderHold hold, Instant placed) {
    return transactions.read(
        tenant,
        session ->
            bound(
                    session.createNativeQuery("select ticket, kind " + MEETS, Object[].class),
                    tenant,
                    hold,
                    placed)
                .getResultList()
                .map(
                    rows ->
                        rows.stream()
                            .map(row -> new Fact.Standing((String) row[0], (String) row[1]))
                            .toList()));
  }

  /** Gives free what a ticket holds that has ended without effect. */
  public Uni<Void> release(TenantId tenant, TicketNumber ticket) {
    return transactions.write(
        tenant,
        session ->
            session
                .createNativeQuery(
                    "delete from call.booking where tenant = :tenant and ticket = :ticket")
                .setParameter("tenant", tenant.value())
                .setParameter("ticket", ticket.value())
                .executeUpdate()
                .replaceWithVoid());
  }

  /**
   * Takes what the tickets of a turn hold; fails with {@link Held} when another has it, so that the
   * transaction is rolled back.
   */
  Uni<Void> take(Mutiny.Session session, List<? extends Event<?>> events, TurnRecord record) {
    return Multi.createFrom()
        .iterable(claims(events))
        .onItem()
        .transformToUniAndConcatenate(
            claim -> take(session, claim, placed(record, claim.hold().order())))
        .collect()
        .last()
        .chain(() -> giveBack(session, events));
  }

  /** When the order was placed, as it was read for this ticket. */
  private static Instant placed(TurnRecord record, OrderNumber order) {
    return record.answers().stream()
        .flatMap(answer -> answer.facts().stream())
        .filter(Fact.Chosen.class::isInstance)
        .map(fact -> ((Fact.Chosen) fact).order())
        .filter(read -> read.number().equals(order))
        .map(Order::placedAt)
        .reduce((_, later) -> later)
        .orElse(Instant.EPOCH);
  }

  /** What the caller takes back in the same call is free at once: its errand is held still. */
  private static Uni<Void> giveBack(Mutiny.Session session, List<? extends Event<?>> events) {
    return Multi.createFrom()
        .items(events.stream().filter(event -> event.payload() instanceof TicketWithdrawn))
        .onItem()
        .transformToUniAndConcatenate(
            event ->
                session
                    .createNativeQuery(GIVE_BACK)
                    .setParameter("tenant", event.tenant().value())
                    .setParameter("ticket", ((TicketWithdrawn) event.payload()).number().value())
                    .setParameter("call", event.subject())
                    .executeUpdate())
        .collect()
        .last()
        .replaceWithVoid();
  }

  /** In the same order everywhere, so that no two turns wait for each other. */
  private static Collection<Claim> claims(List<? extends Event<?>> events) {
    return events.stream()
        .filter(event -> event.payload() instanceof TicketRequested)
        .flatMap(event -> Claim.of(event, (TicketRequested) event.payload()).stream())
        .sorted(Comparator.comparing(Claim::key))
        .toList();
  }

  private static Uni<Void> take(Mutiny.Session session, Claim claim, Instant placed) {
    return session
        .createNativeQuery(LOCK, Boolean.class)
        .setParameter("key", claim.key())
        .getSingleResult()
        .chain(
            () ->
                bound(session.createNativeQuery(TAKE), claim.event().tenant(), claim.hold(), placed)
                    .setParameter("ticket", claim.ticket().number().value())
                    .setParameter("kind", claim.ticket().kind().code())
                    .setParameter("call", claim.event().subject())
                    .setParameter("at", claim.event().time())
                    .executeUpdate())
        .chain(
            rows -> rows == 1 ? Uni.createFrom().voidItem() : Uni.createFrom().failure(new Held()));
  }

  private static <Q extends Mutiny.AbstractQuery> Q bound(
      Q query, TenantId tenant, OrderHold hold, Instant placed) {
    query
        .setParameter("tenant", tenant.value())
        .setParameter("order", hold.order().value())
        .setParameter("placed", placed.truncatedTo(ChronoUnit.MICROS))
        .setParameter("family", hold.family().name())
        .setParameter("article", hold.article().orElse(""));
    return query;
  }

  /** A ticket that is asked for, and what it takes. */
  private record Claim(Event<?> event, TicketDetails ticket, OrderHold hold) {
    static Optional<Claim> of(Event<?> event, TicketRequested requested) {
      TicketDetails ticket = requested.ticket();
      return OrderHold.of(ticket.kind(), ticket.order(), ticket.article().map(TicketArticle::sku))
          .map(hold -> new Claim(event, ticket, hold));
    }

    String key() {
      return event.tenant() + " " + hold.order() + " " + hold.family();
    }
  }

  /** Another ticket holds the same of the order. */
  static final class Held extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
