package io.orderline.functionclient;

import io.orderline.core.call.PhoneNumber;
import io.orderline.core.order.CatalogUnavailable;
import io.orderline.core.order.Customer;
import io.orderline.core.order.CustomerId;
import io.orderline.core.order.Order;
import io.orderline.core.order.OrderCatalog;
import io.orderline.core.order.OrderNumber;
import io.orderline.core.order.Promotion;
import io.orderline.core.order.Shipment;
import io.orderline.core.tenant.TenantId;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** The catalogue of the function {@code orders}. Numbers of customers travel in bodies. */
@DefaultBean
@ApplicationScoped
public class RemoteCatalog implements OrderCatalog {
  private final FunctionClient orders;

  public RemoteCatalog(FunctionClients peers) {
    this.orders = peers.named("orders", CatalogUnavailable::new);
  }

  @Override
  public CompletionStage<Optional<Customer>> customer(TenantId tenant, CustomerId id) {
    return orders.at("/orders/{}/customers/{}", tenant, id).find(Customer.class);
  }

  @Override
  public CompletionStage<Optional<Customer>> customerByPhone(TenantId tenant, PhoneNumber phone) {
    return orders.at("/orders/{}/customers/by-phone", tenant).with(phone).find(Customer.class);
  }

  @Override
  public CompletionStage<List<Customer>> customersByPhoneTail(TenantId tenant, String tail) {
    return orders
        .at("/orders/{}/customers/by-phone-tail", tenant)
        .with(new HeardNumber(tail, 0))
        .list(Customer.class);
  }

  @Override
  public CompletionStage<List<Customer>> customersWithPhoneNear(
      TenantId tenant, String heard, int maxEdits) {
    return orders
        .at("/orders/{}/customers/near-phone", tenant)
        .with(new HeardNumber(heard, maxEdits))
        .list(Customer.class);
  }

  @Override
  public CompletionStage<Optional<Order>> order(TenantId tenant, OrderNumber number) {
    return orders.at("/orders/{}/orders/{}", tenant, number).find(Order.class);
  }

  @Override
  public CompletionStage<List<Order>> ordersOf(TenantId tenant, CustomerId customer, int limit) {
    return orders
        .at("/orders/{}/customers/{}/orders?limit={}", tenant, customer, limit)
        .list(Order.class);
  }

  @Override
  public CompletionStage<List<Shipment>> shipmentsOf(TenantId tenant, OrderNumber order) {
    return orders.at("/orders/{}/orders/{}/shipments", tenant, order).list(Shipment.class);
  }

  @Override
  public CompletionStage<List<Promotion>> promotions(TenantId tenant, LocalDate day) {
    return orders.at("/orders/{}/promotions/{}", tenant, day).list(Promotion.class);
  }
}
