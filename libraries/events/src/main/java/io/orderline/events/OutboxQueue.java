package io.orderline.events;

import io.orderline.core.event.CloudEvent;
import io.orderline.core.tenant.TenantId;
import io.orderline.store.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The outbox as seen by whoever sends. At any time only the first unsent event of a subject can be
 * claimed, so that those of one subject stay in order while those of others overtake.
 */
@ApplicationScoped
class OutboxQueue {
  private static final String CLAIM =
      """
      with head as (
        select o.source, o.id from events.outbox o
        where o.tenant = :tenant and o.sent_at is null and o.due_at <= :now and not exists (
          select from events.outbox earlier
          where earlier.tenant = o.tenant and earlier.subject = o.subject
            and earlier.sent_at is null and earlier.position < o.position)
        order by o.position limit :batch for update skip locked)
      update events.outbox o set due_at = :lease from head
      where o.tenant = :tenant and o.source = head.source and o.id = head.id
      returning o.event, o.trace_context
      """;

  private final TenantTransaction transactions;
  private final Tenancy tenancy;
  private final EventsConfig config;
  private final Clock clock;

  OutboxQueue(TenantTransaction transactions, Tenancy tenancy, EventsConfig config, Clock clock) {
    this.transactions = transactions;
    this.tenancy = tenancy;
    this.config = config;
    this.clock = clock;
  }

  /** The tenants that have something to send. */
  Uni<List<TenantId>> tenants() {
    return tenancy.toSend(clock.instant());
  }

  /** Takes events that nobody else gets for the time of a lease. */
  Uni<List<Waiting>> claim(TenantId tenant) {
    Instant now = clock.instant();
    return transactions.write(
        tenant,
        session ->
            session
                .createNativeQuery(CLAIM, Object[].class)
                .setParameter("tenant", tenant.value())
                .setParameter("now", now)
                .setParameter("lease", now.plus(config.lease()))
                .setParameter("batch", config.batch())
                .getResultList()
                .map(found -> found.stream().map(OutboxQueue::waiting).toList()));
  }

  /** The event is where it belongs. */
  Uni<Void> sent(CloudEvent event) {
    return update(event, "sent_at = :at", clock.instant());
  }

  /** The event could not be sent; it is tried again after a while. */
  Uni<Void> release(CloudEvent event, Duration after) {
    return update(event, "due_at = :at", clock.instant().plus(after));
  }

  private static Waiting waiting(Object[] row) {
    return new Waiting(EventJson.read((String) row[0]), Optional.ofNullable((String) row[1]));
  }

  private Uni<Void> update(CloudEvent event, String change, Instant at) {
    return transactions.write(
        event.tenant(),
        session ->
            session
                .createNativeQuery(
                    "update events.outbox set "
                        + change
                        + " where tenant = :tenant and source = :source and id = :id")
                .setParameter("at", at)
                .setParameter("tenant", event.tenant().value())
                .setParameter("source", event.source())
                .setParameter("id", event.id())
                .executeUpdate()
                .replaceWithVoid());
  }
}
