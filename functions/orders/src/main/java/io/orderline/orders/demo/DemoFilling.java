package io.orderline.orders.demo;

import io.orderline.core.order.CustomerId;
import io.orderline.core.tenant.TenantId;
import io.orderline.orders.OrdersConfig;
import io.orderline.orders.shop.ErasedCustomers;
import io.orderline.orders.shop.ShopWriter;
import io.orderline.orders.shop.Stock;
import io.orderline.store.StoreUnavailable;
import io.orderline.store.TenantTransaction;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jboss.logging.Logger;

/** Fills the demo shop at start, once a day: its dates are counted from today. */
@ApplicationScoped
public class DemoFilling {
  private static final Logger LOG = Logger.getLogger(DemoFilling.class);

  /** With half a shop most calls go wrong: a slow machine is waited for. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /**
   * A machine that is busy starting may need more time than one transaction has; what is written
   * stays.
   */
  private static final int TRIES = 12;

  private final OrdersConfig config;
  private final TenantTransaction transaction;
  private final ShopWriter writer;
  private final ErasedCustomers erased;
  private final Clock clock;

  DemoFilling(
      OrdersConfig config,
      TenantTransaction transaction,
      ShopWriter writer,
      ErasedCustomers erased,
      Clock clock) {
    this.config = config;
    this.transaction = transaction;
    this.writer = writer;
    this.erased = erased;
    this.clock = clock;
  }

  void atStart(@Observes StartupEvent event) {
    if (config.demo()) {
      try {
        fill()
            .onFailure(StoreUnavailable.class)
            .retry()
            .withBackOff(Duration.ofMillis(500), Duration.ofSeconds(5))
            .atMost(TRIES)
            .await()
            .atMost(PATIENCE);
      } catch (RuntimeException e) {
        LOG.error("The demo shop could not be filled; start again to try once more.", e);
      }
    }
  }

  /** Fills the shop once a day; false when it was filled today already. */
  Uni<Boolean> fill() {
    TenantId tenant = config.tenant();
    Instant now = clock.instant();
    LocalDate today = new Moments(now).today();
    return transaction
        .read(tenant, session -> session.find(DemoDay.class, tenant.value()))
        .chain(
            last ->
                last != null && last.day().equals(today)
                    ? Uni.createFrom().item(false)
                    : fill(tenant, DemoShop.at(now), today).replaceWith(true));
  }

  private Uni<Void> fill(TenantId tenant, Stock stock, LocalDate today) {
    LOG.infof(
        "Filling the demo shop of %s: %d customers, %d orders, %d parcels",
        tenant, stock.customers().size(), stock.orders().size(), stock.shipments().size());
    return erased
        .all(tenant)
        .chain(gone -> writer.write(tenant, without(stock, gone)))
        .chain(
            () ->
                transaction.write(
                    tenant, session -> session.merge(new DemoDay(tenant.value(), today))))
        .replaceWithVoid();
  }

  /** Whoever was erased stays so. */
  private static Stock without(Stock stock, Set<CustomerId> gone) {
    return new Stock(
        stock.customers().stream().filter(customer -> !gone.contains(customer.id())).toList(),
        stock.orders(),
        stock.shipments(),
        stock.promotions());
  }
}
