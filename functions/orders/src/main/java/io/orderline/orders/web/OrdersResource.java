package io.orderline.orders.web;

import io.orderline.access.Permission;
import io.orderline.access.web.Allowed;
import io.orderline.core.call.PhoneNumber;
import io.orderline.core.order.Customer;
import io.orderline.core.order.CustomerId;
import io.orderline.core.order.Order;
import io.orderline.core.order.OrderCatalog;
import io.orderline.core.order.OrderNumber;
import io.orderline.core.order.Promotion;
import io.orderline.core.order.Shipment;
import io.orderline.core.tenant.TenantId;
import io.orderline.functionclient.HeardNumber;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * The catalogue for functions in other processes. Numbers of customers travel in bodies, because
 * addresses end up in logs. What is not there is {@code null}; a shop that cannot be asked is 424.
 */
@Path("/orders/{tenant}")
@Allowed(Permission.ORDERS_LOOKUP)
public class OrdersResource {
  private final OrderCatalog catalog;

  OrdersResource(OrderCatalog catalog) {
    this.catalog = catalog;
  }

  @GET
  @Path("/customers/{id}")
  public CompletionStage<Optional<Customer>> customer(
      @PathParam("tenant") TenantId tenant, @PathParam("id") CustomerId id) {
    return catalog.customer(tenant, id);
  }

  @POST
  @Path("/customers/by-phone")
  public CompletionStage<Optional<Customer>> byPhone(
      @PathParam("tenant") TenantId tenant, PhoneNumber phone) {
    return catalog.customerByPhone(tenant, phone);
  }

  @POST
  @Path("/customers/by-phone-tail")
  public CompletionStage<List<Customer>> byPhoneTail(
      @PathParam("tenant") TenantId tenant, HeardNumber tail) {
    return catalog.customersByPhoneTail(tenant, tail.digits());
  }

  @POST
  @Path("/customers/near-phone")
  public CompletionStage<List<Customer>> nearPhone(
      @PathParam("tenant") TenantId tenant, HeardNumber heard) {
    return catalog.customersWithPhoneNear(tenant, heard.digits(), heard.maxEdits());
  }

  @GET
  @Path("/customers/{id}/orders")
  public CompletionStage<List<Order>> ordersOf(
      @PathParam("tenant") TenantId tenant,
      @PathParam("id") CustomerId id,
      @QueryParam("limit") @DefaultValue("10") int limit) {
    return catalog.ordersOf(tenant, id, limit);
  }

  @GET
  @Path("/orders/{number}")
  public CompletionStage<Optional<Order>> order(
      @PathParam("tenant") TenantId tenant, @PathParam("number") OrderNumber number) {
    return catalog.order(tenant, number);
  }

  @GET
  @Path("/orders/{number}/shipments")
  public CompletionStage<List<Shipment>> shipmentsOf(
      @PathParam("tenant") TenantId tenant, @PathParam("number") OrderNumber number) {
    return catalog.shipmentsOf(tenant, number);
  }

  @GET
  @Path("/promotions/{day}")
  public CompletionStage<List<Promotion>> promotions(
      @PathParam("tenant") TenantId tenant, @PathParam("day") LocalDate day) {
    return catalog.promotions(tenant, day);
  }
}
