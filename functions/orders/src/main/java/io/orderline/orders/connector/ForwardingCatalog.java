package io.orderline.orders.connector;

import io.orderline.core.call.PhoneNumber;
import io.orderline.core.order.Customer;
import io.orderline.core.order.CustomerId;
import io.orderline.core.order.Order;
import io.orderline.core.order.OrderCatalog;
import io.orderline.core.order.OrderNumber;
import io.orderline.core.order.Promotion;
import io.orderline.core.order.Shipment;
import io.orderline.core.tenant.TenantId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** A catalogue that hands every question on. */
abstract class ForwardingCatalog implements OrderCatalog {

  /** The catalogue that answers for a tenant. */
  protected abstract OrderCatalog behind(TenantId tenant);

  @Override
  public CompletionStage<Optional<Customer>> customer(TenantId tenant, CustomerId id) {
    return behind(tenant).customer(tenant, id);
  }

  @Override
  public CompletionStage<Optional<Customer>> customerByPhone(TenantId tenant, PhoneNumber phone) {
    return behind(tenant).customerByPhone(tenant, phone);
  }

  @Override
  public CompletionStage<List<Customer>> customersByPhoneTail(TenantId tenant, String tail) {
    return behind(tenant).customersByPhoneTail(tenant, tail);
  }

  @Override
  public CompletionStage<List<Customer>> customersWithPhoneNear(
      TenantId tenant, String heard, int maxEdits) {
    return behind(tenant).customersWithPhoneNear(tenant, heard, maxEdits);
  }

  @Override
  public CompletionStage<Optional<Order>> order(TenantId tenant, OrderNumber number) {
    return behind(tenant).order(tenant, number);
  }

  @Override
  public CompletionStage<List<Order>> ordersOf(TenantId tenant, CustomerId customer, int limit) {
    return behind(tenant).ordersOf(tenant, customer, limit);
  }

  @Override
  public CompletionStage<List<Shipment>> shipmentsOf(TenantId tenant, OrderNumber order) {
    return behind(tenant).shipmentsOf(tenant, order);
  }

  @Override
  public CompletionStage<List<Promotion>> promotions(TenantId tenant, LocalDate day) {
    return behind(tenant).promotions(tenant, day);
  }
}
