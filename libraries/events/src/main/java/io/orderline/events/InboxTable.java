package io.orderline.events;

import io.orderline.core.event.CloudEvent;
import io.orderline.core.tenant.TenantId;
import io.orderline.store.TenantTransaction;
import io.orderline.telemetry.trace.Traces;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** What consumers have taken and what they failed at. */
@ApplicationScoped
class InboxTable {
  private static final String OF_DELIVERY =
      " where tenant = :tenant and consumer = :consumer and source = :source and id = :id";
  private static final String INSERT =
      """
      insert into events.inbox
        (tenant, consumer, source, id, type, subject, state, attempts, waits, away_since, due_at,
          event, error, at, trace_context)
      values (:tenant, :consumer, :source, :id, :type, :subject, :state, :attempts, :waits,
        cast(cast(:away as text) as timestamptz), :due, cast(:event as text), cast(:error as text), :now,
        cast(:trace as text))
      on conflict (tenant, consumer, source, id) do
      """;
  private static final String UNLESS_KNOWN = INSERT + " nothing";
  private static final String DONE =
      INSERT
          + " update set state = 'done', event = null, error = null, away_since = null"
          + " where inbox.state <> 'done'";
  private static final String CLAIM =
      """
      with head as (
        select o.consumer, o.source, o.id from events.inbox o
        where o.tenant = :tenant and o.state = 'waiting' and o.due_at <= :now
          and o.consumer in (:consumers) and not exists (
          select from events.inbox earlier
          where earlier.tenant = o.tenant and earlier.consumer = o.consumer
            and earlier.subject = o.subject and earlier.state = 'waiting'
            and earlier.position < o.position)
        order by o.position limit :batch for update skip locked)
      update events.inbox o set due_at = :lease from head
      where o.tenant = :tenant and o.consumer = head.consumer and o.source = head.source
        and o.id = head.id
      returning o.consumer, o.event, o.attempts, o.waits, o.away_since, o.at, o.trace_context
      """;

  private static final String AGAIN =
      INSERT
          + " update set state = excluded.state, event = excluded.event, error = excluded.error,"
          + " attempts = excluded.attempts, waits = excluded.waits, due_at = excluded.due_at,"
          + " away_since = excluded.away_since where inbox.state = 'done'";

  private final TenantTransaction transactions;
  private final Tenancy tenancy;
  private final EventsConfig config;
  private final Traces traces;
  private final Clock clock;

  InboxTable(
      TenantTransaction transactions,
      Tenancy tenancy,
      EventsConfig config,
      Traces traces,
      Clock clock) {
    this.transactions = transactions;
    this.tenancy = tenancy;
    this.config = config;
    this.traces = traces;
    this.clock = clock;
  }

  /** What is known of an event before it is taken. */
  enum DeliveryStatus {
    NEW,
    /** It is here already: done, dead, or waiting for another try. */
    KNOWN,
    /** An earlier one of its subject still waits, so this one waits behind it. */
    BEHIND,
    /** Its call or ticket was erased for a person who asked for that. */
    ERASED
  }

  Uni<DeliveryStatus> status(String consumer, CloudEvent event) {
    return transactions.read(
        event.tenant(),
        session ->
            bound(
                    session.createNativeQuery(
                        "select case when exists (select from events.inbox"
                            + OF_DELIVERY
                            + ") then 'KNOWN' when exists (select from events.inbox where tenant ="
                            + " :tenant and consumer = :consumer and subject = :subject and state ="
                            + " 'waiting') then 'BEHIND' when exists (select from events.erased"
                            + " where tenant = :tenant and subject = :subject) then 'ERASED'"
                            + " else 'NEW' end",
                        String.class),
                    consumer,
                    event)
                .setParameter("subject", event.subject())
                .getSingleResult()
                .map(DeliveryStatus::valueOf));
  }

  /**
   * Notes that an event is done, and does it; false when it was done before. Whoever tries it at
   * the same moment waits for this transaction and then learns that.
   */
  Uni<Boolean> complete(String consumer, CloudEvent event, EventHandler.Effect effect) {
    return transactions.write(
        event.tenant(),
        session ->
            insert(session, DONE, Delivery.first(consumer, event), "done", clock.instant(), null)
                .chain(
                    ours ->
                        ours
                            ? effect.apply(session).replaceWith(true)
                            : Uni.createFrom().item(false)));
  }

  /** Keeps an event that cannot be taken now. */
  Uni<Void> keep(Delivery delivery, Instant due, String error) {
    return transactions.write(
        delivery.event().tenant(),
        session ->
            insert(session, UNLESS_KNOWN, delivery, "waiting", due, error).replaceWithVoid());
  }

  /** Keeps an event for its courier, also where an earlier copy was delivered. */
  Uni<Void> undelivered(Delivery delivery, String state, Instant due, String error) {
    return transactions.write(
        delivery.event().tenant(),
        session -> insert(session, AGAIN, delivery, state, due, error).replaceWithVoid());
  }

  /** Notes another failure. */
  Uni<Void> failed(Delivery delivery, Instant due, String error) {
    return transactions.write(
        delivery.event().tenant(),
        session -> note(session, delivery, "waiting", due, error).replaceWithVoid());
  }

  /** Notes the last failure, together with what follows from it. */
  Uni<Void> dead(Delivery delivery, String error, EventHandler.Effect effect) {
    return transactions.write(
        delivery.event().tenant(),
        session ->
            note(session, delivery, "dead", clock.instant(), error)
                .chain(ours -> ours ? effect.apply(session) : Uni.createFrom().voidItem()));
  }

  private static Uni<Boolean> note(
      Mutiny.Session session, Delivery delivery, String state, Instant due, String error) {
    return bound(
            session.createNativeQuery(
                "update events.inbox set state = :state, attempts = :attempts, waits = :waits,"
                    + " away_since = cast(cast(:away as text) as timestamptz), due_at = :due, error = :error"
                    + OF_DELIVERY
                    + " and state = 'waiting'"),
            delivery.consumer(),
            delivery.event())
        .setParameter("state", state)
        .setParameter("attempts", delivery.failures())
        .setParameter("waits", delivery.waits())
        .setParameter("away", away(delivery))
        .setParameter("due", due)
        .setParameter("error", error)
        .executeUpdate()
        .map(rows -> rows == 1);
  }

  Uni<List<TenantId>> tenantsToRetry() {
    return tenancy.toRetry(clock.instant());
  }

  /** Takes what is due again, the first of each subject. */
  Uni<List<Delivery>> claim(TenantId tenant, List<String> consumers) {
    Instant now = clock.instant();
    return transactions.write(
        tenant,
        session ->
            session
                .createNativeQuery(CLAIM, Object[].class)
                .setParameter("tenant", tenant.value())
                .setParameter("now", now)
                .setParameter("consumers", consumers)
                .setParameter("lease", now.plus(config.lease()))
                .setParameter("batch", config.batch())
                .getResultList()
                .map(rows -> rows.stream().map(InboxTable::delivery).toList()));
  }

  private static Delivery delivery(Object[] row) {
    return new Delivery(
        (String) row[0],
        EventJson.read((String) row[1]),
        ((Number) row[2]).intValue(),
        ((Number) row[3]).intValue(),
        Moments.optional(row[4]),
        Moments.optional(row[5]),
        Optional.ofNullable((String) row[6]));
  }

  /** As text, because the driver knows no type for a parameter that is null. */
  private static String away(Delivery delivery) {
    return delivery.awaySince().map(Instant::toString).orElse(null);
  }

  private Uni<Boolean> insert(
      Mutiny.Session session,
      String statement,
      Delivery delivery,
      String state,
      Instant due,
      String error) {
    CloudEvent event = delivery.event();
    return bound(session.createNativeQuery(statement), delivery.consumer(), event)
        .setParameter("type", event.type())
        .setParameter("subject", event.subject())
        .setParameter("state", state)
        .setParameter("attempts", delivery.failures())
        .setParameter("waits", delivery.waits())
        .setParameter("away", away(delivery))
        .setParameter("due", due)
        .setParameter("event", state.equals("done") ? null : EventJson.write(event))
        .setParameter("error", error)
        .setParameter("now", clock.instant())
        .setParameter("trace", traces.now().orElse(null))
        .executeUpdate()
        .map(rows -> rows == 1);
  }

  private static <Q extends Mutiny.AbstractQuery> Q bound(
      Q query, String consumer, CloudEvent event) {
    query
        .setParameter("tenant", event.tenant().value())
        .setParameter("consumer", consumer)
        .setParameter("source", event.source())
        .setParameter("id", event.id());
    return query;
  }
}
