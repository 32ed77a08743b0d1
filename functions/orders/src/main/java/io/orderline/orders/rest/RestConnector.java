package io.orderline.orders.rest;

import io.orderline.core.aftersales.AfterSales;
import io.orderline.core.order.OrderCatalog;
import io.orderline.core.tenant.TenantId;
import io.orderline.orders.connector.Settings;
import io.orderline.orders.connector.ShopConnector;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Shops behind the published contract. */
@ApplicationScoped
@Startup
public class RestConnector implements ShopConnector {
  private final Map<TenantId, RestShopConfig> shops;
  private final Clock clock;

  public RestConnector(RestConnectionsConfig config, Clock clock) {
    this.shops = Settings.byTenant(config.all(), RestConnectionsConfig.Connection::rest);
    shops.forEach(
        (tenant, system) -> Settings.needToken(tenant, name(), system.url(), system.token()));
    this.clock = clock;
  }

  @Override
  public String name() {
    return "rest";
  }

  @Override
  public Set<TenantId> tenants() {
    return shops.keySet();
  }

  @Override
  public Optional<OrderCatalog> catalog(TenantId tenant) {
    return Optional.ofNullable(shops.get(tenant))
        .map(shop -> RestCatalog.of("the shop of " + tenant, shop, clock));
  }

  @Override
  public Optional<AfterSales> afterSales(TenantId tenant) {
    return Optional.ofNullable(shops.get(tenant))
        .map(shop -> new RestAfterSales("the shop of " + tenant, shop, clock));
  }
}
