package io.orderline.orders.connector;

import io.orderline.core.aftersales.AfterSales;
import io.orderline.core.aftersales.Errand;
import io.orderline.core.tenant.TenantId;
import io.orderline.orders.shop.ShopAfterSales;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** Errands: go to the system that is configured for the tenant. */
@ApplicationScoped
public class TenantAfterSales implements AfterSales {
  private final Map<TenantId, AfterSales> connected;
  private final AfterSales own;

  @Inject
  TenantAfterSales(Connectors connectors, ShopAfterSales shop) {
    this(connectors, (AfterSales) shop);
  }

  /**
   * @param own the shop in our own database, for tenants without a system of their own
   */
  TenantAfterSales(Connectors connectors, AfterSales own) {
    this.connected = connectors.afterSales();
    this.own = own;
  }

  @Override
  public CompletionStage<Outcome> carryOut(TenantId tenant, Errand errand) {
    return connected.getOrDefault(tenant, own).carryOut(tenant, errand);
  }
}
