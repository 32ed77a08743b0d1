package io.orderline.events;

import io.orderline.core.tenant.Tenant;
import io.orderline.core.tenant.Tenants;
import io.orderline.store.TenantTransaction;
import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/** Deletes what has been kept long enough, soon after the start and then every hour. */
@ApplicationScoped
public class Expiry {
  private static final Logger LOG = Logger.getLogger(Expiry.class);
  private static final Duration FIRST = Duration.ofMinutes(1);
  private static final Duration PACE = Duration.ofHours(1);

  private final List<RetainedData> perishables;
  private final Tenants tenants;
  private final TenantTransaction transactions;
  private final Clock clock;

  Expiry(
      @All List<RetainedData> perishables,
      Tenants tenants,
      TenantTransaction transactions,
      Clock clock) {
    this.perishables = perishables;
    this.tenants = tenants;
    this.transactions = transactions;
    this.clock = clock;
  }

  void start(@Observes StartupEvent started, Vertx vertx) {
    vertx.setTimer(FIRST.toMillis(), _ -> forgetInBackground());
    vertx.setPeriodic(PACE.toMillis(), _ -> forgetInBackground());
  }

  /** Deletes it now. */
  public Uni<Void> forget() {
    return Multi.createFrom()
        .iterable(perishables)
        .filter(RetainedData::here)
        .onItem()
        .transformToUniAndConcatenate(this::forget)
        .collect()
        .last()
        .replaceWithVoid();
  }

  private void forgetInBackground() {
    forget()
        .subscribe()
        .with(
            _ -> {},
            fault -> LOG.warnf("what is old was not deleted: %s", fault.getClass().getName()));
  }

  /** First for the shops with a time of their own, then for all others. */
  private Uni<Void> forget(RetainedData perishable) {
    Map<String, Duration> own = exceptions(perishable.what());
    return Multi.createFrom()
        .iterable(own.entrySet())
        .onItem()
        .transformToUniAndConcatenate(
            shop -> forget(perishable, shop.getValue(), Optional.of(shop.getKey()), Set.of()))
        .collect()
        .last()
        .chain(() -> forget(perishable, perishable.keep(), Optional.empty(), own.keySet()));
  }

  private Map<String, Duration> exceptions(String what) {
    Map<String, Duration> own = new HashMap<>();
    for (Tenant tenant : tenants.all()) {
      tenant.retention().of(what).ifPresent(keep -> own.put(tenant.id().value(), keep));
    }
    return own;
  }

  private Uni<Void> forget(
      RetainedData perishable, Duration keep, Optional<String> only, Set<String> except) {
    return transactions
        .write(
            Tenancy.NOBODY,
            session ->
                session
                    .createNativeQuery(
                        "select "
                            + perishable.function()
                            + "(:before, cast(:only as text), string_to_array(:except, ','))",
                        Long.class)
                    .setParameter("before", clock.instant().minus(keep))
                    .setParameter("only", only.orElse(null))
                    .setParameter("except", String.join(",", except))
                    .getSingleResult())
        .invoke(count -> LOG.debugf("%s: %d", perishable.function(), count))
        .replaceWithVoid();
  }
}
