package io.orderline.settings;

import io.orderline.core.tenant.TenantId;
import io.orderline.store.TenantTransaction;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Looks every second whether people have set something elsewhere. While the database is away, what
 * is known stays in force.
 */
@Singleton
class SettingsWatch {
  private static final Logger LOG = Logger.getLogger(SettingsWatch.class);
  private static final Duration PACE = Duration.ofSeconds(1);
  private static final Duration AT_START = Duration.ofSeconds(5);

  /** A name that no shop has; it only fills the place of one. */
  private static final TenantId NOBODY = new TenantId("0-nobody");

  private final TenantTransaction transactions;
  private final SettledTenants settled;
  private final SettingsTable table;
  private final AtomicBoolean looking = new AtomicBoolean();

  SettingsWatch(TenantTransaction transactions, SettledTenants settled, SettingsTable table) {
    this.transactions = transactions;
    this.settled = settled;
    this.table = table;
  }

  /** The first call goes by what is set; a database that is away does not hold up the start. */
  void start(@Observes StartupEvent started, Vertx vertx) {
    try {
      look().await().atMost(AT_START);
    } catch (RuntimeException fault) {
      LOG.warnf("the settings are not read yet: %s", fault.getClass().getName());
    }
    vertx.setPeriodic(PACE.toMillis(), _ -> lookInBackground());
  }

  private void lookInBackground() {
    if (looking.compareAndSet(false, true)) {
      look()
          .onTermination()
          .invoke(() -> looking.set(false))
          .subscribe()
          .with(_ -> {}, fault -> LOG.debugf("settings: %s", fault.getClass().getName()));
    }
  }

  /** Reads the versions that are later than those in force here. */
  Uni<Void> look() {
    return transactions
        .read(
            NOBODY,
            session ->
                session
                    .createNativeQuery(
                        "select tenant, number from settings.heads()", Object[].class)
                    .getResultList())
        .onItem()
        .transformToMulti(heads -> Multi.createFrom().iterable(heads))
        .onItem()
        .transformToUniAndConcatenate(
            head -> take(new TenantId((String) head[0]), ((Number) head[1]).intValue()))
        .collect()
        .last()
        .replaceWithVoid();
  }

  private Uni<Void> take(TenantId tenant, int number) {
    return number <= settled.version(tenant)
        ? Uni.createFrom().voidItem()
        : table.latest(tenant).invoke(version -> settled.goBy(tenant, version)).replaceWithVoid();
  }
}
