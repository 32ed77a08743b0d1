package io.orderline.handoff;

import io.orderline.core.tenant.TenantId;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Does what is due in each shop's room while nobody asks: an offer ends, a window is lost. */
@ApplicationScoped
class Keeper {
  private static final Logger LOG = Logger.getLogger(Keeper.class);
  private static final Duration PACE = Duration.ofSeconds(2);

  private final StoredHandoffs handoffs;
  private final ShopQueues queues;
  private final Vertx vertx;
  private final AtomicBoolean looking = new AtomicBoolean();

  Keeper(StoredHandoffs handoffs, ShopQueues queues, Vertx vertx) {
    this.handoffs = handoffs;
    this.queues = queues;
    this.vertx = vertx;
  }

  void begin(@Observes StartupEvent start) {
    if (!queues.shops().isEmpty()) {
      vertx.setPeriodic(PACE.toMillis(), _ -> look());
    }
  }

  private void look() {
    if (looking.compareAndSet(false, true)) {
      Uni.join()
          .all(queues.shops().stream().map(this::settle).toList())
          .andCollectFailures()
          .onTermination()
          .invoke(() -> looking.set(false))
          .subscribe()
          .with(_ -> {}, cause -> LOG.debugf("a look at the queues failed: %s", cause.toString()));
    }
  }

  private Uni<Void> settle(TenantId tenant) {
    return handoffs.settledIfDue(tenant).replaceWithVoid();
  }
}
