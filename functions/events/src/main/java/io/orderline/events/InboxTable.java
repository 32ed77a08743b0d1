package io.orderline.events;

import io.orderline.core.event.Event;
import io.orderline.core.tenant.TenantId;
import io.orderline.measure.trace.Traces;
import io.orderline.store.TenantTransaction;
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
        (tenant, consumer, source, id, type, subject, state, attempts, due_at, event, error, at,
          trace_context)
      values (:tenant, :consumer, :source, :id, :type, :subject, :state, :attempts, :due,
        cast(:event as text), cast(:error as text), :now, cast(:trace as text))
      on conflict (tenant, consumer, source, id) do
      """;
  private static final String UNLESS_KNOWN = INSERT + " nothing";
  private static final String DONE =
      INSERT + " update set state = 'done', event = null, error = null where inbox.state <> 'done'";
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
      returning o.consumer, o.event, o.attempts, o.trace_context
      """;

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
  enum Standing {
    NEW,
    /** It is here already: done, dead, or waiting for another try. */
    KNOWN,
    /** An earlier one of its subject still waits, so this one waits behind it. */
    BEHIND
  }

  Uni<Standing> standing(String consumer, Event event) {
    return transactions.read(
        event.tenant(),
        session ->
            bound(
                    session.createNativeQuery(
                        "select case when exists (select from events.inbox"
                            + OF_DELIVERY
                            + ") then 'KNOWN' when exists (select from events.inbox where tenant ="
                            + " :tenant and consumer = :consumer and subject = :subject and state ="
                            + " 'waiting') then 'BEHIND' else 'NEW' end",
                        String.class),
                    consumer,
                    event)
                .setParameter("subject", event.subject())
                .getSingleResult()
                .map(Standing::valueOf));
  }

  /**
   * Notes that an event is done, and does it; false when it was done before. Whoever tries it at
   * the same moment waits for this transaction and then learns that.
   */
  Uni<Boolean> complete(String consumer, Event event, EventHandler.Effect effect) {
    return transactions.write(
        event.tenant(),
        session ->
            insert(session, DONE, new Delivery(consumer, event, 0), "done", clock.instant(), null)
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
                "update events.inbox set state = :state, attempts = :attempts, due_at = :due,"
                    + " error = :error"
                    + OF_DELIVERY
                    + " and state = 'waiting'"),
            delivery.consumer(),
            delivery.event())
        .setParameter("state", state)
        .setParameter("attempts", delivery.failures())
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
                .map(
                    rows ->
                        rows.stream()
                            .map(
                                row ->
                                    new Delivery(
                                        (String) row[0],
                                        EventJson.read((String) row[1]),
                                        ((Number) row[2]).intValue(),
                                        Optional.ofNullable((String) row[3])))
                            .toList()));
  }

  private Uni<Boolean> insert(
      Mutiny.Session session,
      String statement,
      Delivery delivery,
      String state,
      Instant due,
      String error) {
    Event event = delivery.event();
    return bound(session.createNativeQuery(statement), delivery.consumer(), event)
        .setParameter("type", event.type())
        .setParameter("subject", event.subject())
        .setParameter("state", state)
        .setParameter("attempts", delivery.failures())
        .setParameter("due", due)
        .setParameter("event", state.equals("done") ? null : EventJson.write(event))
        .setParameter("error", error)
        .setParameter("now", clock.instant())
        .setParameter("trace", traces.now().orElse(null))
        .executeUpdate()
        .map(rows -> rows == 1);
  }

  private static <Q extends Mutiny.AbstractQuery> Q bound(Q query, String consumer, Event event) {
    query
        .setParameter("tenant", event.tenant().value())
        .setParameter("consumer", consumer)
        .setParameter("source", event.source())
        .setParameter("id", event.id());
    return query;
  }
}
