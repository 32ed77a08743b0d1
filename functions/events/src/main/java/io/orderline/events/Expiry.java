package io.orderline.events;

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
import java.util.List;
import org.jboss.logging.Logger;

/** Deletes what has been kept long enough, soon after the start and then every hour. */
@ApplicationScoped
public class Expiry {
  private static final Logger LOG = Logger.getLogger(Expiry.class);
  private static final Duration FIRST = Duration.ofMinutes(1);
  private static final Duration PACE = Duration.ofHours(1);

  private final List<Perishable> perishables;
  private final TenantTransaction transactions;
  private final Clock clock;

  Expiry(@All List<Perishable> perishables, TenantTransaction transactions, Clock clock) {
    this.perishables = perishables;
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

  private Uni<Void> forget(Perishable perishable) {
    return transactions
        .write(
            Tenancy.NOBODY,
            session ->
                session
                    .createNativeQuery("select " + perishable.function() + "(:before)", Long.class)
                    .setParameter("before", clock.instant().minus(perishable.keep()))
                    .getSingleResult())
        .invoke(count -> LOG.debugf("%s: %d", perishable.function(), count))
        .replaceWithVoid();
  }
}
