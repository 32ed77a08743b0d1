package io.orderline.functionclient;

import io.orderline.core.customer.CustomerRecord;
import io.orderline.core.customer.CustomerRecords;
import io.orderline.core.customer.RecordsUnavailable;
import io.orderline.core.order.CustomerId;
import io.orderline.core.tenant.TenantId;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Customers' records, which the function {@code orders} gets from the shop's CRM. */
@DefaultBean
@ApplicationScoped
public class RemoteRecords implements CustomerRecords {
  private final FunctionClient orders;

  public RemoteRecords(FunctionClients peers) {
    this.orders = peers.named("orders", RecordsUnavailable::new);
  }

  @Override
  public CompletionStage<Optional<CustomerRecord>> find(TenantId tenant, CustomerId customer) {
    return orders.at("/records/{}/{}", tenant, customer).find(CustomerRecord.class);
  }
}
