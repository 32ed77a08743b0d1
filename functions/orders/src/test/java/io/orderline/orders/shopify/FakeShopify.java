package io.orderline.orders.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderline.core.order.Customer;
import io.orderline.core.order.Order;
import io.orderline.core.order.OrderCatalogContract.Stock;
import io.orderline.core.order.Shipment;
import io.orderline.http.FakeSystem;
import io.orderline.http.FakeSystem.Answer;
import io.orderline.http.FakeSystem.Request;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Shopify's GraphQL Admin API, as far as we ask it: by the name of the operation. */
final class FakeShopify implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String GID = "gid://shopify/Customer/";
  private static final String ORDER = "gid://shopify/Order/";

  private final FakeSystem system = new FakeSystem(this::answer);
  private final Set<String> cancelled = ConcurrentHashMap.newKeySet();

  /** The orders that were refunded, by the key of the request. */
  private final Map<String, String> refunds = new ConcurrentHashMap<>();

  private volatile Stock stock = new Stock(List.of(), List.of(), List.of(), List.of());
  private volatile String error;

  FakeSystem system() {
    return system;
  }

  void has(Stock stock) {
    this.stock = stock;
    cancelled.clear();
    refunds.clear();
  }

  /** The settings that connect it. */
  Map<String, String> settings(String token) {
    return Map.of("url", system.url().toString(), "token", token, "limits.timeout", "3s");
  }

  /** The number of cancelled orders and refunds. */
  int changes() {
    return cancelled.size() + refunds.size();
  }

  /** The next answer is an error of this code. */
  void errs(String code) {
    this.error = code;
  }

  private Answer answer(Request request) throws IOException {
    if (!request.path().equals("/admin/api/2026-10/graphql.json")) {
      return new Answer(404, "{\"errors\":\"Not Found\"}");
    }
    if (!"shpat_token".equals(request.headers().get("x-shopify-access-token"))) {
      return new Answer(401, "{\"errors\":\"[API] Invalid API key or access token\"}");
    }
    if (error != null) {
      String code = error;
      error = null;
      return json(
          Map.of("errors", List.of(Map.of("message", "…", "extensions", Map.of("code", code)))));
    }
    JsonNode body = JSON.readTree(request.body());
    JsonNode wanted = body.get("variables");
    String operation = body.get("query").asText().split("[ (]", -1)[1];
    return json(
        Map.of(
            "data",
            switch (operation) {
              case "customer" ->
                  customer(
                      stock.customers().stream().filter(c -> gid(c).equals(text(wanted, "id"))));
              case "customerByPhone" ->
                  customer(
                      stock.customers().stream()
                          .filter(c -> ("+86" + c.phone().digits()).equals(text(wanted, "phone"))));
              case "ordersOf" -> ordersOf(text(wanted, "id"), wanted.get("limit").asInt());
              case "order" -> nodes("orders", named(text(wanted, "name")).map(this::order));
              case "shipmentsOf" ->
                  nodes("orders", named(text(wanted, "name")).map(this::shipments));
              case "orderToChange" ->
                  nodes("orders", named(text(wanted, "name")).map(this::changeable));
              case "cancel" -> cancel(text(wanted, "order"));
              case "refund" -> refund(wanted, body.get("query").asText());
              default -> throw new IOException("not asked by us: " + operation);
            }));
  }

  private static Map<String, ?> customer(Stream<Customer> found) {
    return Collections.singletonMap(
        "customer",
        found
            .findFirst()
            .map(
                customer ->
                    Map.of(
                        "id", gid(customer),
                        "displayName", customer.name(),
                        "tags", List.of("newsletter", "level:" + customer.level()),
                        "defaultPhoneNumber",
                            Map.of("phoneNumber", "+86" + customer.phone().digits())))
            .orElse(null));
  }

  private Map<String, ?> ordersOf(String id, int limit) {
    if (stock.customers().stream().noneMatch(customer -> gid(customer).equals(id))) {
      return Collections.singletonMap("customer", null);
    }
    Stream<Order> latest =
        stock.orders().stream()
            .filter(order -> (GID + order.customer()).equals(id))
            .sorted(Comparator.comparing(Order::placedAt).reversed())
            .limit(limit);
    return Map.of("customer", nodes("orders", latest.map(this::order)));
  }

  private Map<String, ?> changeable(Order order) {
    String id = ORDER + order.number();
    boolean refunded = refunds.containsValue(id) || cancelled.contains(id);
    var json = new HashMap<String, Object>(order(order));
    json.put("id", id);
    json.put("cancelledAt", cancelled.contains(id) ? order.placedAt().toString() : null);
    json.put("displayFinancialStatus", refunded ? "REFUNDED" : "PAID");
    json.put(
        "suggestedRefund",
        Map.of(
            "refundLineItems",
            List.of(Map.of("quantity", 1, "lineItem", Map.of("id", "gid://shopify/LineItem/1"))),
            "suggestedTransactions",
            refunded
                ? List.of()
                : List.of(
                    Map.of(
                        "gateway", "alipay",
                        "parentTransaction", Map.of("id", "gid://shopify/OrderTransaction/1"),
                        "amountSet", money(order.total().fen())))));
    return json;
  }

  /** As the real one: an order is called off once, and the second time is a mistake. */
  private Map<String, ?> cancel(String order) {
    return Map.of(
        "orderCancel",
        cancelled.add(order)
            ? Map.of(
                "job", Map.of("id", "gid://shopify/Job/1", "done", true),
                "orderCancelUserErrors", List.of())
            : Map.of("orderCancelUserErrors", List.of(Map.of("code", "INVALID"))));
  }

  /** As the real one: the key is demanded, and the same key is the same refund. */
  private Map<String, ?> refund(JsonNode wanted, String query) {
    JsonNode input = wanted.get("input");
    JsonNode paid = input.at("/transactions/0");
    if (!query.contains("@idempotent(key: $key)")
        || !paid.path("kind").asText().equals("REFUND")
        || paid.path("parentId").asText().isEmpty()
        || !paid.path("amount").asText().matches("\\d+\\.\\d\\d")) {
      return Map.of("refundCreate", Map.of("userErrors", List.of(Map.of("field", "input"))));
    }
    refunds.putIfAbsent(text(wanted, "key"), text(input, "orderId"));
    return Map.of(
        "refundCreate",
        Map.of("refund", Map.of("id", "gid://shopify/Refund/1"), "userErrors", List.of()));
  }

  /** Like the real search: what begins so is found too. */
  private Stream<Order> named(String query) {
    return stock.orders().stream()
        .filter(
            order -> ("name:" + order.number()).startsWith(query.substring(0, query.length() - 1)));
  }

  private Map<String, ?> order(Order order) {
    var json = new HashMap<String, Object>();
    json.put("name", "#" + order.number());
    json.put("createdAt", order.placedAt().toString());
    json.put("cancelledAt", null);
    json.put("customer", Map.of("id", GID + order.customer()));
    json.put("totalPriceSet", money(order.total().fen()));
    json.put("returnStatus", "NO_RETURN");
    String paid = "PAID";
    String sent = "UNFULFILLED";
    String parcel = "";
    switch (order.status()) {
      case UNPAID -> paid = "PENDING";
      case REFUNDED -> paid = "REFUNDED";
      case PACKED -> sent = "IN_PROGRESS";
      case SHIPPED -> parcel = "IN_TRANSIT";
      case OUT_FOR_DELIVERY -> parcel = "OUT_FOR_DELIVERY";
      case SIGNED -> parcel = "DELIVERED";
      case RETURNING -> json.put("returnStatus", "RETURN_REQUESTED");
      case CANCELLED -> json.put("cancelledAt", order.placedAt().toString());
      case PAID -> {}
    }
    json.put("displayFinancialStatus", paid);
    json.put("displayFulfillmentStatus", parcel.isEmpty() ? sent : "FULFILLED");
    json.put(
        "fulfillments", parcel.isEmpty() ? List.of() : List.of(Map.of("displayStatus", parcel)));
    json.putAll(
        nodes(
            "lineItems",
            order.lines().stream()
                .map(
                    line ->
                        Map.of(
                            "sku", line.sku(),
                            "title", line.product(),
                            "quantity", line.quantity(),
                            "discountedUnitPriceSet", money(line.price().fen())))));
    return json;
  }

  private Map<String, ?> shipments(Order order) {
    List<Shipment> parcels =
        stock.shipments().stream().filter(s -> s.order().equals(order.number())).toList();
    return Map.of(
        "name",
        "#" + order.number(),
        "fulfillments",
        parcels.reversed().stream().map(FakeShopify::fulfillment).toList());
  }

  private static Map<String, ?> fulfillment(Shipment parcel) {
    var json = new HashMap<String, Object>();
    json.put("createdAt", parcel.events().getFirst().at().toString());
    json.put("status", "SUCCESS");
    json.put("displayStatus", parcel.state().name());
    json.put("estimatedDeliveryAt", null);
    json.put(
        "trackingInfo",
        List.of(Map.of("company", parcel.carrier(), "number", parcel.trackingNumber())));
    json.putAll(
        nodes(
            "fulfillmentLineItems",
            parcel.products().stream().map(name -> Map.of("lineItem", Map.of("title", name)))));
    json.putAll(
        nodes(
            "events",
            parcel.events().stream()
                .map(
                    e ->
                        Map.of(
                            "happenedAt",
                            e.at().toString(),
                            "city",
                            e.place(),
                            "message",
                            e.what()))));
    return json;
  }

  private static Map<String, ?> money(long fen) {
    return Map.of(
        "shopMoney",
        Map.of("amount", BigDecimal.valueOf(fen, 2).toPlainString(), "currencyCode", "CNY"));
  }

  private static Map<String, Object> nodes(String field, Stream<?> nodes) {
    return Map.of(field, Map.of("nodes", nodes.toList()));
  }

  private static String gid(Customer customer) {
    return GID + customer.id();
  }

  private static String text(JsonNode json, String field) {
    return Optional.ofNullable(json.get(field)).map(JsonNode::asText).orElseThrow();
  }

  private static Answer json(Map<String, ?> body) {
    return new Answer(200, JSON.valueToTree(body).toString());
  }

  @Override
  public void close() {
    system.close();
  }
}
