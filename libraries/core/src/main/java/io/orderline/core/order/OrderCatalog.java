package io.orderline.core.order;

import io.orderline.core.call.PhoneNumber;
import io.orderline.core.tenant.TenantId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * The need to know customers, orders and parcels of a shop. Every question names the tenant and is
 * answered from that tenant's data alone. A stage fails with {@link CatalogUnavailable} when the
 * system behind cannot answer.
 */
public interface OrderCatalog {

  CompletionStage<Optional<Customer>> customer(TenantId tenant, CustomerId id);

  CompletionStage<Optional<Customer>> customerByPhone(TenantId tenant, PhoneNumber phone);

  /** The customers whose number ends in these four digits, at most ten. */
  CompletionStage<List<Customer>> customersByPhoneTail(TenantId tenant, String tail);

  /**
   * The customers whose number is at most {@code maxEdits} insertions, deletions or substitutions
   * of a digit away from what was heard, nearest first, at most ten. A shop system that cannot
   * search so answers with an empty list.
   *
   * @param heard 1 to 20 digits
   * @param maxEdits 0 to 2; with more, almost everybody would be near
   */
  CompletionStage<List<Customer>> customersWithPhoneNear(
      TenantId tenant, String heard, int maxEdits);

  CompletionStage<Optional<Order>> order(TenantId tenant, OrderNumber number);

  /** A customer's orders, latest first, at most {@code limit}. */
  CompletionStage<List<Order>> ordersOf(TenantId tenant, CustomerId customer, int limit);

  /** The parcels of an order, oldest first; empty before it is sent. */
  CompletionStage<List<Shipment>> shipmentsOf(TenantId tenant, OrderNumber order);

  /** The offers that run on a day. */
  CompletionStage<List<Promotion>> promotions(TenantId tenant, LocalDate day);
}
