package io.orderline.orders.web;

import io.orderline.core.customer.CustomerRecord;
import io.orderline.core.order.CustomerId;
import io.orderline.core.tenant.TenantId;
import io.orderline.orders.connector.TenantRecords;
import io.orderline.peer.PeersOnly;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** What the shop's CRM remembers of a customer, for functions in other processes. */
@Path("/records/{tenant}/{customer}")
@PeersOnly
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
