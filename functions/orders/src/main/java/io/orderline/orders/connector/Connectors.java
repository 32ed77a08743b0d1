package io.orderline.orders.connector;

import io.orderline.core.aftersales.AfterSales;
import io.orderline.core.customer.CustomerRecords;
import io.orderline.core.order.OrderCatalog;
import io.orderline.core.tenant.TenantId;
import io.orderline.orders.connector.ConnectorsConfig.Connection;
import io.orderline.orders.crm.RestRecords;
import io.orderline.orders.kuaidi100.Kuaidi100Tracker;
import io.orderline.orders.rest.RestAfterSales;
import io.orderline.orders.rest.RestCatalog;
import io.orderline.orders.shopify.ShopifyAfterSales;
import io.orderline.orders.shopify.ShopifyCatalog;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Makes the connectors that are configured. */
@Singleton
class Connectors {
  private final ConnectorsConfig config;
  private final Clock clock;

  Connectors(ConnectorsConfig config, Clock clock) {
    this.config = config;
    this.clock = clock;
  }

  /**
   * @param own the shop in our own database, for tenants without a system of their own
   */
  Map<TenantId, OrderCatalog> catalogs(OrderCatalog own) {
    return each(
        (tenant, connection) ->
            Optional.of(tracked(shop(tenant, connection).orElse(own), connection)));
  }

  /** Where errands go; a tenant without a system of its own is not among them. */
  Map<TenantId, AfterSales> afterSales() {
    return each(
        (tenant, connection) ->
            connection
                .rest()
                .<AfterSales>map(rest -> new RestAfterSales(name(tenant), rest, clock))
                .or(
                    () ->
                        connection
                            .shopify()
                            .map(shopify -> new ShopifyAfterSales(name(tenant), shopify, clock))));
  }

  Map<TenantId, CustomerRecords> records() {
    return each(
        (tenant, connection) ->
            connection.crm().map(crm -> new RestRecords("the CRM of " + tenant, crm, clock)));
  }

  private Optional<OrderCatalog> shop(String tenant, Connection connection) {
    String name = name(tenant);
    if (connection.rest().isPresent() && connection.shopify().isPresent()) {
      throw new IllegalArgumentException(
          "orderline.orders.connectors.%s has both .rest and .shopify: take one away"
              .formatted(tenant));
    }
    return connection
        .rest()
        .<OrderCatalog>map(rest -> RestCatalog.of(name, rest, clock))
        .or(() -> connection.shopify().map(shopify -> new ShopifyCatalog(name, shopify, clock)));
  }

  private static String name(String tenant) {
    return "the shop of " + tenant;
  }

  private OrderCatalog tracked(OrderCatalog shop, Connection connection) {
    return connection
        .kuaidi100()
        .<OrderCatalog>map(
            account ->
                new TrackedCatalog(
                    shop, new Kuaidi100Tracker(account, clock), account.limits().timeout()))
        .orElse(shop);
  }

  private <T> Map<TenantId, T> each(BiFunction<String, Connection, Optional<? extends T>> made) {
    Map<TenantId, T> all = new HashMap<>();
    config
        .all()
        .forEach(
            (tenant, connection) ->
                made.apply(tenant, connection)
                    .ifPresent(system -> all.put(new TenantId(tenant), system)));
    return Map.copyOf(all);
  }
}
