package io.orderline.events;

import io.orderline.core.tenant.TenantId;
import io.orderline.store.TenantTransaction;
import io.smallrye.mutiny.Uni;

import io.smallrye.mutiny.Multi;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/**
 * Forgets events that were sent long enough ago. What a consumer has seen is remembered four times
 * as long, because something sent shortly before it was forgotten may still be on its way.
 */
@ApplicationScoped
public class Expiry {
  private static final Logger LOG = Logger.getLogger(Expiry.class);
  private static final Duration PACE = Duration.ofHours(1);

  private final TenantTransaction transactions;
  private final Tenancy tenancy;
  private final EventsConfig config;
  private final Clock clock;

  Expiry(TenantTransaction transactions, Tenancy tenancy, EventsConfig config, Clock clock) {
    this.transactions = transactions;
    this.tenancy = tenancy;
    this.config = config;
    this.clock = clock;
  }

  void start(@Observes StartupEvent started, Vertx vertx) {
    vertx.setPeriodic(
        PACE.toMillis(),
        _ ->
            forget()
                .subscribe()
                .with(
                    _ -> {},
                    fault -> LOG.warnf("old events were not deleted: %s", fault.getMessage())));
  }

  /** Deletes what is too old, of every tenant. */
  public Uni<Void> forget() {
    Instant now = clock.instant();
    return tenancy
        .withEvents()
        .chain(
            tenants ->
                Multi.createFrom()
                    .iterable(tenants)
                    .onItem()
                    .transformToUniAndConcatenate(tenant -> forget(tenant, now))
                    .collect()
                    .last())
        .replaceWithVoid();
  }

  private Uni<Void> forget(TenantId tenant, Instant now) {
    return delete(
            tenant,
            "delete from events.outbox where tenant = :tenant and sent_at < :before",
            now.minus(config.keep()))
        .chain(
            () ->
                delete(
                    tenant,
                    "delete from events.inbox where tenant = :tenant and state = 'done' and at <"
                        + " :before",
                    now.minus(config.keep().multipliedBy(4))));
  }

  private Uni<Void> delete(TenantId tenant, String statement, Instant before) {
    return transactions.write(
        tenant,
        session ->
            session
                .createNativeQuery(statement)
                .setParameter("tenant", tenant.value())
                .setParameter("before", before)
                .executeUpdate()
                .replaceWithVoid());
  }
}
