package io.orderline.telemetry;

import io.orderline.core.call.PhoneNumber;
import io.orderline.core.order.Customer;
import io.orderline.core.order.CustomerId;
import io.orderline.core.order.Order;
import io.orderline.core.order.OrderCatalog;
import io.orderline.core.order.OrderNumber;
import io.orderline.core.order.Promotion;
import io.orderline.core.order.Shipment;
import io.orderline.core.tenant.TenantId;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Measures the shop's system. */
@Decorator
@Priority(1)
public class MeasuredCatalog implements OrderCatalog {
  private static final String PART = "shop";

  @Inject @Any @Delegate OrderCatalog delegate;
  @Inject StageTimer parts;

  @Override
  public CompletionStage<Optional<Customer>> customer(TenantId tenant, CustomerId id) {
    return parts.timed(PART, () -> delegate.customer(tenant, id));
  }

  @Override
  public CompletionStage<Optional<Customer>> customerByPhone(TenantId tenant, PhoneNumber phone) {
    return parts.timed(PART, () -> delegate.customerByPhone(tenant, phone));
  }

  @Override
  public CompletionStage<List<Customer>> customersByPhoneTail(TenantId tenant, String tail) {
    return parts.timed(PART, () -> delegate.customersByPhoneTail(tenant, tail));
  }

  @Override
  public CompletionStage<List<Customer>> customersWithPhoneNear(
      TenantId tenant, String heard, int maxEdits) {
    return parts.timed(PART, () -> delegate.customersWithPhoneNear(tenant, heard, maxEdits));
  }

  @Override
  public CompletionStage<Optional<Order>> order(TenantId tenant, OrderNumber number) {
    return parts.timed(PART, () -> delegate.order(tenant, number));
  }

  @Override
  public CompletionStage<List<Order>> ordersOf(TenantId tenant, CustomerId customer, int limit) {
    return parts.timed(PART, () -> delegate.ordersOf(tenant, customer, limit));
  }

  @Override
  public CompletionStage<List<Shipment>> shipmentsOf(TenantId tenant, OrderNumber order) {
    return parts.timed(PART, () -> delegate.shipmentsOf(tenant, order));
  }

  @Override
  public CompletionStage<List<Promotion>> promotions(TenantId tenant, LocalDate day) {
    return parts.timed(PART, () -> delegate.promotions(tenant, day));
  }
}
