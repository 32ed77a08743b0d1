package io.orderline.orders.connector;

import io.orderline.core.aftersales.AfterSales;
import io.orderline.core.customer.CustomerRecords;
import io.orderline.core.order.OrderCatalog;
import io.orderline.core.tenant.TenantId;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Asks every connector what it offers each tenant; two that offer the same are a mistake. */
@Singleton
class Connectors {
  private final List<ShopConnector> connectors;

  Connectors(@All List<ShopConnector> connectors) {
    this.connectors = connectors;
  }

  /**
   * The catalogue of each tenant that a connector knows.
   *
   * @param own the shop in our own database, for tenants without a system of their own
   * @throws IllegalArgumentException when two connectors keep a tenant's orders
   */
  Map<TenantId, OrderCatalog> catalogs(OrderCatalog own) {
    Map<TenantId, OrderCatalog> shops = offered(ShopConnector::catalog);
    Map<TenantId, ParcelTracing> tracings = offered(ShopConnector::parcelTracing);
    return tenants().stream()
        .collect(
            Collectors.toUnmodifiableMap(
                tenant -> tenant,
                tenant -> traced(shops.getOrDefault(tenant, own), tracings.get(tenant))));
  }

  /** The tenants whose orders are kept by a system of their own. */
  Set<TenantId> keepersOfOrders() {
    return offered(ShopConnector::catalog).keySet();
  }

  /** The errands' port of each tenant that has a system of its own. */
  Map<TenantId, AfterSales> afterSales() {
    return offered(ShopConnector::afterSales);
  }

  /** The records of customers; a tenant without a CRM is not among them. */
  Map<TenantId, CustomerRecords> customerRecords() {
    return offered(ShopConnector::customerRecords);
  }

  private static OrderCatalog traced(OrderCatalog shop, ParcelTracing tracing) {
    return tracing == null ? shop : new TrackedCatalog(shop, tracing.tracker(), tracing.patience());
  }

  private Set<TenantId> tenants() {
    return connectors.stream()
        .flatMap(connector -> connector.tenants().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private <T> Map<TenantId, T> offered(BiFunction<ShopConnector, TenantId, Optional<T>> port) {
    Map<TenantId, T> offers = new HashMap<>();
    Map<TenantId, String> from = new HashMap<>();
    for (ShopConnector connector : connectors) {
      for (TenantId tenant : connector.tenants()) {
        port.apply(connector, tenant)
            .ifPresent(
                offer -> {
                  String other = from.put(tenant, connector.name());
                  if (other != null) {
                    throw twice(tenant, other, connector.name());
                  }
                  offers.put(tenant, offer);
                });
      }
    }
    return Map.copyOf(offers);
  }

  private static IllegalArgumentException twice(TenantId tenant, String one, String other) {
    List<String> both = List.of(one, other).stream().sorted().toList();
    return new IllegalArgumentException(
        "orderline.orders.connectors.%s has both .%s and .%s: take one away"
            .formatted(tenant, both.getFirst(), both.getLast()));
  }
}
