package io.orderline.orders.connector;

import io.orderline.core.order.OrderCatalog;
import io.orderline.core.tenant.TenantId;
import io.orderline.orders.shop.ShopCatalog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;

/** The catalogue: asks the system that is configured for the tenant. */
@ApplicationScoped
public class TenantCatalog extends ForwardingCatalog {
  private final Map<TenantId, OrderCatalog> connected;
  private final OrderCatalog own;
  private final Set<TenantId> elsewhere;

  @Inject
  TenantCatalog(Connectors connectors, ShopCatalog shop) {
    this(connectors, (OrderCatalog) shop);
  }

  /**
   * @param own the shop in our own database, for tenants without a system of their own
   */
  TenantCatalog(Connectors connectors, OrderCatalog own) {
    this.connected = connectors.catalogs(own);
    this.own = own;
    this.elsewhere = connectors.keepersOfOrders();
  }

  /** Whether a system of the shop keeps its orders, and not our own database. */
  boolean isElsewhere(TenantId tenant) {
    return elsewhere.contains(tenant);
  }

  @Override
  protected OrderCatalog behind(TenantId tenant) {
    return connected.getOrDefault(tenant, own);
  }
}
