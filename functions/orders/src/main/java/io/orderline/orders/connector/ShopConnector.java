package io.orderline.orders.connector;

import io.orderline.core.aftersales.AfterSales;
import io.orderline.core.customer.CustomerRecords;
import io.orderline.core.order.OrderCatalog;
import io.orderline.core.tenant.TenantId;
import java.util.Optional;
import java.util.Set;

/**
 * A kind of business system that can stand behind a shop. A bean of this type is all that the
 * function needs to use one: it reads its own settings and offers the ports that its system serves.
 * {@code docs/extending.md} shows how to add one.
 */
public interface ShopConnector {

  /** Its name in the configuration: {@code orderline.orders.connectors.<tenant>.<name>}. */
  String name();

  /** The tenants that have such a system. */
  Set<TenantId> tenants();

  /** The tenant's customers, orders and parcels; empty for a system that keeps none. */
  default Optional<OrderCatalog> catalog(TenantId tenant) {
    return Optional.empty();
  }

  /** Carries out the tenant's errands; empty for a system that takes none. */
  default Optional<AfterSales> afterSales(TenantId tenant) {
    return Optional.empty();
  }

  /** The tenant's records of its customers; empty for a system that keeps none. */
  default Optional<CustomerRecords> customerRecords(TenantId tenant) {
    return Optional.empty();
  }

  /** Traces the tenant's parcels; empty for a system that traces none. */
  default Optional<ParcelTracing> parcelTracing(TenantId tenant) {
    return Optional.empty();
  }
}
