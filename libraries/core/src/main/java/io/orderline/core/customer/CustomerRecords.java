package io.orderline.core.customer;

import io.orderline.core.order.CustomerId;
import io.orderline.core.tenant.TenantId;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * The need to know more of a customer than the orders: for a human agent who takes a call over, and
 * for who is served first. Fails with {@link RecordsUnavailable} when the system behind cannot
 * answer; nobody waits for it.
 */
public interface CustomerRecords {

  /** Empty when nothing is kept of this customer, or the tenant keeps none. */
  CompletionStage<Optional<CustomerRecord>> find(TenantId tenant, CustomerId customer);
}
