package io.orderline.orders.rest;

import io.orderline.core.call.PhoneNumber;
import io.orderline.core.order.CatalogUnavailable;
import io.orderline.core.order.Customer;
import io.orderline.core.order.CustomerId;
import io.orderline.core.order.Order;
import io.orderline.core.order.OrderCatalog;
import io.orderline.core.order.OrderNumber;
import io.orderline.core.order.Promotion;
import io.orderline.core.order.Shipment;
import io.orderline.core.speech.EditDistance;
import io.orderline.core.tenant.TenantId;
import io.orderline.http.GuardedHttpClient;
import java.net.http.HttpRequest;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A shop's own order system behind the published contract. What the shop answers is checked against
 * what was asked: a shop that ignores a criterion never hands us somebody else.
 */
final class RestCatalog implements OrderCatalog {
  private static final int MOST_CUSTOMERS = 10;

  private final GuardedHttpClient shop;
  private final ShopRequests requests;
  private final ShopLanguage language;

  RestCatalog(GuardedHttpClient shop, ShopRequests requests, ShopLanguage language) {
    this.shop = shop;
    this.requests = requests;
    this.language = language;
  }

  /**
   * The catalogue of a shop.
   *
   * @param name what the shop's system is called in messages for operators
   */
  static RestCatalog of(String name, RestShopConfig config, InstantSource clock) {
    return new RestCatalog(
        new GuardedHttpClient(name, config.limits(), clock, CatalogUnavailable::new),
        new ShopRequests(config.url(), config.token()),
        new ShopLanguage(config));
  }

  @Override
  public CompletionStage<Optional<Customer>> customer(TenantId tenant, CustomerId id) {
    return one(
        requests.get("customers", id.value()),
        language::customer,
        customer -> customer.id().equals(id));
  }

  @Override
  public CompletionStage<Optional<Customer>> customerByPhone(TenantId tenant, PhoneNumber phone) {
    return several(
            requests.post(Map.of("phone", phone.digits()), "customers", "search"),
            language::customer,
            customer -> customer.phone().equals(phone))
        .thenApply(found -> found.stream().findFirst());
  }

  @Override
  public CompletionStage<List<Customer>> customersByPhoneTail(TenantId tenant, String tail) {
    return several(
            requests.post(Map.of("phoneTail", tail), "customers", "search"),
            language::customer,
            customer -> customer.phone().tail().equals(tail))
        .thenApply(found -> found.stream().limit(MOST_CUSTOMERS).toList());
  }

  @Override
  public CompletionStage<List<Customer>> customersWithPhoneNear(
      TenantId tenant, String heard, int maxEdits) {
    return several(
            requests.post(Map.of("phoneNear", heard, "maxEdits", maxEdits), "customers", "search"),
            language::customer,
            customer -> distance(heard, customer) <= maxEdits)
        .thenApply(
            found ->
                found.stream()
                    .sorted(Comparator.comparingInt(customer -> distance(heard, customer)))
                    .limit(MOST_CUSTOMERS)
                    .toList());
  }

  @Override
  public CompletionStage<Optional<Order>> order(TenantId tenant, OrderNumber number) {
    return one(
        requests.get("orders", number.value()),
        language::order,
        order -> order.number().equals(number));
  }

  @Override
  public CompletionStage<List<Order>> ordersOf(TenantId tenant, CustomerId customer, int limit) {
    return several(
            requests.get(Map.of("limit", limit), "customers", customer.value(), "orders"),
            language::order,
            order -> order.customer().equals(customer))
        .thenApply(
            found ->
                found.stream()
                    .sorted(Comparator.comparing(Order::placedAt).reversed())
                    .limit(limit)
                    .toList());
  }

  @Override
  public CompletionStage<List<Shipment>> shipmentsOf(TenantId tenant, OrderNumber order) {
    return several(
        requests.get("orders", order.value(), "shipments"),
        json -> language.shipment(order, json),
        _ -> true);
  }

  @Override
  public CompletionStage<List<Promotion>> promotions(TenantId tenant, LocalDate day) {
    return several(
        requests.get(Map.of("day", day), "promotions"),
        language::promotion,
        offer -> !day.isBefore(offer.from()) && !day.isAfter(offer.until()));
  }

  private <T> CompletionStage<Optional<T>> one(
      HttpRequest request, Function<Document, T> value, Predicate<T> asked) {
    return shop.ask(
        request,
        reply ->
            reply.missing()
                ? Optional.empty()
                : Optional.of(language.one(reply.json(), value)).filter(asked));
  }

  private <T> CompletionStage<List<T>> several(
      HttpRequest request, Function<Document, T> value, Predicate<T> asked) {
    return shop.ask(
        request,
        reply ->
            reply.missing()
                ? List.of()
                : language.each(reply.json(), value).stream().filter(asked).toList());
  }

  private static int distance(String heard, Customer customer) {
    return EditDistance.between(heard, customer.phone().digits());
  }
}
