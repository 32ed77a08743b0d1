package io.orderline.orders.shopify;

import io.orderline.core.aftersales.AfterSales;
import io.orderline.core.order.OrderCatalog;
import io.orderline.core.tenant.TenantId;
import io.orderline.orders.connector.Settings;
import io.orderline.orders.connector.ShopConnector;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Shops on Shopify. */
@ApplicationScoped
public class ShopifyConnector implements ShopConnector {
  private final Map<TenantId, ShopifyConfig> shops;
  private final Clock clock;

  public ShopifyConnector(ShopifyConnectionsConfig config, Clock clock) {
    this.shops = Settings.byTenant(config.all(), ShopifyConnectionsConfig.Connection::shopify);
    this.clock = clock;
  }

  @Override
  public String name() {
    return "shopify";
  }

  @Override
  public Set<TenantId> tenants() {
    return shops.keySet();
  }

  @Override
  public Optional<OrderCatalog> catalog(TenantId tenant) {
    return Optional.ofNullable(shops.get(tenant))
        .map(shop -> new ShopifyCatalog("the shop of " + tenant, shop, clock));
  }

  @Override
  public Optional<AfterSales> afterSales(TenantId tenant) {
    return Optional.ofNullable(shops.get(tenant))
        .map(shop -> new ShopifyAfterSales("the shop of " + tenant, shop, clock));
  }
}
