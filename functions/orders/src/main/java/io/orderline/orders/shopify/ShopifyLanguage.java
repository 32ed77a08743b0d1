package io.orderline.orders.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderline.core.call.PhoneNumber;
import io.orderline.core.order.Customer;
import io.orderline.core.order.CustomerId;
import io.orderline.core.order.Money;
import io.orderline.core.order.Order;
import io.orderline.core.order.OrderNumber;
import io.orderline.core.order.OrderStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads Shopify's customers and orders as ours. */
record ShopifyLanguage(String levelTag) {
  private static final String CUSTOMER = "gid://shopify/Customer/";
  private static final Set<String> NOT_PAID = Set.of("PENDING", "AUTHORIZED", "EXPIRED");
  private static final Set<String> ARRIVED = Set.of("DELIVERED", "PICKED_UP");
  private static final Set<String> COMING_BACK =
      Set.of("RETURN_REQUESTED", "IN_PROGRESS", "INSPECTION_COMPLETE");

  static String gid(CustomerId id) {
    return CUSTOMER + id.value();
  }

  /** A customer without a telephone number is nobody we can serve. */
  Optional<Customer> customer(JsonNode json) {
    return PhoneNumber.read(json.at("/defaultPhoneNumber/phoneNumber").textValue())
        .map(
            phone -> new Customer(id(json), json.path("displayName").asText(), phone, level(json)));
  }

  private String level(JsonNode json) {
    return json.path("tags")
        .valueStream()
        .map(JsonNode::asText)
        .filter(tag -> tag.startsWith(levelTag))
        .map(tag -> tag.substring(levelTag.length()).strip())
        .findFirst()
        .orElse("");
  }

  /** An order of a guest has no customer, and is nobody's to hear of. */
  static Optional<Order> order(JsonNode json) {
    if (!json.path("customer").hasNonNull("id")) {
      return Optional.empty();
    }
    List<Order.Line> lines =
        json.at("/lineItems/nodes").valueStream().map(ShopifyLanguage::line).toList();
    return Optional.of(
        new Order(
            number(json),
            id(json.get("customer")),
            status(json),
            Instant.parse(json.path("createdAt").asText()),
            lines,
            money(json.path("totalPriceSet")),
            Optional.empty(),
            Optional.empty()));
  }

  /** Shopify writes {@code #1001}; a caller says the digits. */
  static OrderNumber number(JsonNode order) {
    return new OrderNumber(order.path("name").asText().replaceFirst("^#", ""));
  }

  /** The order of this number among those that a search found. */
  static Optional<JsonNode> named(OrderNumber number, JsonNode data) {
    return data.at("/orders/nodes")
        .valueStream()
        .filter(order -> number(order).equals(number))
        .findFirst();
  }

  private static Order.Line line(JsonNode json) {
    return new Order.Line(
        json.path("sku").asText(""),
        json.path("title").asText(),
        json.path("quantity").asInt(),
        money(json.path("discountedUnitPriceSet")));
  }

  private static OrderStatus status(JsonNode json) {
    String paid = json.path("displayFinancialStatus").asText();
    if (json.hasNonNull("cancelledAt")) {
      return OrderStatus.CANCELLED;
    }
    if (paid.equals("REFUNDED")) {
      return OrderStatus.REFUNDED;
    }
    if (COMING_BACK.contains(json.path("returnStatus").asText())) {
      return OrderStatus.RETURNING;
    }
    return NOT_PAID.contains(paid) ? OrderStatus.UNPAID : underWay(json);
  }

  private static OrderStatus underWay(JsonNode json) {
    return switch (json.path("displayFulfillmentStatus").asText()) {
      case "FULFILLED" -> sent(json, true);
      case "PARTIALLY_FULFILLED" -> sent(json, false);
      case "IN_PROGRESS", "PENDING_FULFILLMENT" -> OrderStatus.PACKED;
      default -> OrderStatus.PAID;
    };
  }

  private static OrderStatus sent(JsonNode json, boolean whole) {
    List<String> parcels =
        json.path("fulfillments").valueStream().map(f -> f.path("displayStatus").asText()).toList();
    if (whole && !parcels.isEmpty() && ARRIVED.containsAll(parcels)) {
      return OrderStatus.SIGNED;
    }
    return parcels.contains("OUT_FOR_DELIVERY")
        ? OrderStatus.OUT_FOR_DELIVERY
        : OrderStatus.SHIPPED;
  }

  private static Money money(JsonNode set) {
    JsonNode money = set.path("shopMoney");
    if (!money.path("currencyCode").asText().equals("CNY")) {
      throw new IllegalArgumentException("amounts are spoken in yuan: the shop must count in CNY");
    }
    return new Money(
        new BigDecimal(money.path("amount").asText()).movePointRight(2).longValueExact());
  }

  private static CustomerId id(JsonNode json) {
    return new CustomerId(json.path("id").asText().substring(CUSTOMER.length()));
  }
}
