package io.orderline.orders.shopify;

import com.fasterxml.jackson.databind.JsonNode;
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
import io.orderline.http.GuardedHttpClient;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/**
 * A shop on Shopify. Its search knows no ends of numbers and no likeness, and it writes offers for
 * readers, not for callers: these questions have empty answers.
 */
final class ShopifyCatalog implements OrderCatalog {
  private final GraphQl shop;
  private final ShopifyLanguage language;

  /**
   * @param name what the shop is called in messages for operators
   */
  ShopifyCatalog(String name, ShopifyConfig config, InstantSource clock) {
    this.shop =
        new GraphQl(
            new GuardedHttpClient(name, config.limits(), clock, CatalogUnavailable::new), config);
    this.language = new ShopifyLanguage(config.levelTag());
  }

  @Override
  public CompletionStage<Optional<Customer>> customer(TenantId tenant, CustomerId id) {
    return shop.ask(
        Questions.CUSTOMER_BY_ID,
        Map.of("id", ShopifyLanguage.gid(id)),
        data -> present(data.path("customer")).flatMap(language::customer));
  }

  @Override
  public CompletionStage<Optional<Customer>> customerByPhone(TenantId tenant, PhoneNumber phone) {
    String international = (phone.mobile() ? "+86" : "+") + phone.digits();
    return shop.ask(
        Questions.CUSTOMER_BY_PHONE,
        Map.of("phone", international),
        data -> present(data.path("customer")).flatMap(language::customer));
  }

  @Override
  public CompletionStage<List<Customer>> customersByPhoneTail(TenantId tenant, String tail) {
    return none();
  }

  @Override
  public CompletionStage<List<Customer>> customersWithPhoneNear(
      TenantId tenant, String heard, int maxEdits) {
    return none();
  }

  @Override
  public CompletionStage<Optional<Order>> order(TenantId tenant, OrderNumber number) {
    return shop.ask(
        Questions.ORDER_BY_NAME,
        Map.of("name", "name:" + number),
        data -> ShopifyLanguage.named(number, data).flatMap(ShopifyLanguage::order));
  }

  @Override
  public CompletionStage<List<Order>> ordersOf(TenantId tenant, CustomerId customer, int limit) {
    return shop.ask(
        Questions.ORDERS_OF,
        Map.of("id", ShopifyLanguage.gid(customer), "limit", limit),
        data ->
            data.at("/customer/orders/nodes")
                .valueStream()
                .flatMap(order -> ShopifyLanguage.order(order).stream())
                .toList());
  }

  @Override
  public CompletionStage<List<Shipment>> shipmentsOf(TenantId tenant, OrderNumber order) {
    return shop.ask(
        Questions.SHIPMENTS_BY_NAME,
        Map.of("name", "name:" + order),
        data ->
            ShopifyLanguage.named(order, data).stream()
                .flatMap(json -> parcels(order, json))
                .toList());
  }

  @Override
  public CompletionStage<List<Promotion>> promotions(TenantId tenant, LocalDate day) {
    return none();
  }

  private static Stream<Shipment> parcels(OrderNumber order, JsonNode json) {
    return Fulfillments.of(order, json).stream();
  }

  private static Optional<JsonNode> present(JsonNode json) {
    return json.isObject() ? Optional.of(json) : Optional.empty();
  }

  private static <T> CompletionStage<List<T>> none() {
    return CompletableFuture.completedStage(List.of());
  }
}
