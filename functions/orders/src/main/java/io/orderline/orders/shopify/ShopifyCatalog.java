package io.orderline.orders.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import io.orderline.remote.Remote;
import io.orderline.remote.RemoteFault;
import io.orderline.remote.Reply;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A shop on Shopify. Its search knows no ends of numbers and no likeness, and it writes offers for
 * readers, not for callers: these questions have empty answers.
 */
public final class ShopifyCatalog implements OrderCatalog {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Remote shop;
  private final ShopifyConfig config;
  private final ShopifyLanguage language;

  /**
   * @param name what the shop is called in messages for operators
   */
  public ShopifyCatalog(String name, ShopifyConfig config, InstantSource clock) {
    this.shop = new Remote(name, config.limits(), clock, CatalogUnavailable::new);
    this.config = config;
    this.language = new ShopifyLanguage(config.levelTag());
  }

  @Override
  public CompletionStage<Optional<Customer>> customer(TenantId tenant, CustomerId id) {
    return ask(
        Questions.CUSTOMER_BY_ID,
        Map.of("id", ShopifyLanguage.gid(id)),
        data -> present(data.path("customer")).flatMap(language::customer));
  }

  @Override
  public CompletionStage<Optional<Customer>> customerByPhone(TenantId tenant, PhoneNumber phone) {
    String international = (phone.mobile() ? "+86" : "+") + phone.digits();
    return ask(
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
    return ask(
        Questions.ORDER_BY_NAME,
        Map.of("name", "name:" + number),
        data -> named(number, data).flatMap(ShopifyLanguage::order));
  }

  @Override
  public CompletionStage<List<Order>> ordersOf(TenantId tenant, CustomerId customer, int limit) {
    return ask(
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
    return ask(
        Questions.SHIPMENTS_BY_NAME,
        Map.of("name", "name:" + order),
        data -> named(order, data).stream().flatMap(json -> parcels(order, json)).toList());
  }

  @Override
  public CompletionStage<List<Promotion>> promotions(TenantId tenant, LocalDate day) {
    return none();
  }

  private <T> CompletionStage<T> ask(
      String question, Map<String, ?> variables, Function<JsonNode, T> meaning) {
    String body = JSON.valueToTree(Map.of("query", question, "variables", variables)).toString();
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(config.url() + "/admin/api/" + config.apiVersion() + "/graphql.json"))
            .header("Content-Type", "application/json")
            .header("X-Shopify-Access-Token", config.token())
            .POST(BodyPublishers.ofString(body))
            .build();
    return shop.ask(request, reply -> meaning.apply(data(reply)));
  }

  /** Shopify tells of most faults in an answer that is well. */
  private static JsonNode data(Reply reply) {
    JsonNode answer = reply.json();
    JsonNode error = answer.at("/errors/0");
    if (error.isMissingNode()) {
      return answer.path("data");
    }
    String code = error.at("/extensions/code").asText("without a code");
    throw code.equals("THROTTLED") || code.equals("INTERNAL_SERVER_ERROR")
        ? RemoteFault.passing(reply.system() + " answered " + code, null)
        : reply.refused(code);
  }

  private static Optional<JsonNode> named(OrderNumber number, JsonNode data) {
    return data.at("/orders/nodes")
        .valueStream()
        .filter(order -> order.path("name").asText().replaceFirst("^#", "").equals(number.value()))
        .findFirst();
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
