package io.orderline.orders.connector;

import io.orderline.core.customer.CustomerRecord;
import io.orderline.core.customer.CustomerRecords;
import io.orderline.core.order.CustomerId;
import io.orderline.core.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Customers' records: asks the CRM that is configured for the tenant, and nobody for others. */
@ApplicationScoped
public class TenantRecords implements CustomerRecords {
  private final Map<TenantId, CustomerRecords> connected;

  TenantRecords(Connectors connectors) {
    this.connected = connectors.customerRecords();
  }

  @Override
  public CompletionStage<Optional<CustomerRecord>> find(TenantId tenant, CustomerId customer) {
    CustomerRecords records = connected.get(tenant);
    return records == null
        ? CompletableFuture.completedStage(Optional.empty())
        : records.find(tenant, customer);
  }
}
