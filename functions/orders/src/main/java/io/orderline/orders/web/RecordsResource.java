package io.orderline.orders.web;

import io.orderline.access.Permission;
import io.orderline.access.web.Allowed;
import io.orderline.core.customer.CustomerRecord;
import io.orderline.core.order.CustomerId;
import io.orderline.core.tenant.TenantId;
import io.orderline.orders.connector.TenantRecords;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Serves the CRM's record of a customer to functions in other processes. */
@Path("/records/{tenant}/{customer}")
@Allowed(Permission.ORDERS_LOOKUP)
public class RecordsResource {
  private final TenantRecords records;

  RecordsResource(TenantRecords records) {
    this.records = records;
  }

  @GET
  public CompletionStage<Optional<CustomerRecord>> find(
      @PathParam("tenant") TenantId tenant, @PathParam("customer") CustomerId customer) {
    return records.find(tenant, customer);
  }
}
