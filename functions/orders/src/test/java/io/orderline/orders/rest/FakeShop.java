package io.orderline.orders.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderline.core.order.Customer;
import io.orderline.core.order.Order;
import io.orderline.core.order.OrderCatalogContract.Stock;
import io.orderline.core.speech.EditDistance;
import io.orderline.http.FakeSystem;
import io.orderline.http.FakeSystem.Answer;
import io.orderline.http.FakeSystem.Request;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** A shop's order system as the contract describes it, in a shop's own words. */
final class FakeShop implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TOKEN = "Bearer secret-of-the-shop";

  private final FakeSystem system = new FakeSystem(this::answer);
  private final ShopWords words;
  private final Map<String, JsonNode> errands = new ConcurrentHashMap<>();
  private volatile boolean noExchanges;
  private volatile Stock stock = new Stock(List.of(), List.of(), List.of(), List.of());

  FakeShop(ShopWords words) {
    this.words = words;
  }

  FakeSystem system() {
    return system;
  }

  /** The settings that connect it. */
  Map<String, String> settings(Map<String, String> mapping) {
    var settings = new HashMap<>(mapping);
    settings.put("url", system.url() + "/api");
    settings.put("token", "secret-of-the-shop");
    settings.put("limits.timeout", "3s");
    return settings;
  }

  /** The bodies of the errands that it has carried out, by key. */
  Map<String, JsonNode> errands() {
    return Map.copyOf(errands);
  }

  void has(Stock stock) {
    this.stock = stock;
    errands.clear();
  }

  private Answer answer(Request request) throws IOException {
    if (!TOKEN.equals(request.headers().get("authorization"))) {
      return new Answer(401, "{\"error\":\"unauthorized\"}");
    }
    String[] path = request.path().substring("/api/".length()).split("/", -1);
    return switch (request.method() + " " + path[0] + " " + path.length) {
      case "POST customers 2" ->
          list(stock.customers(), matching(JSON.readTree(request.body())), words::customer);
      case "GET customers 2" ->
          one(stock.customers(), c -> c.id().value().equals(path[1]), words::customer);
      case "GET customers 3" -> ordersOf(path[1], Integer.parseInt(request.fields().get("limit")));
      case "GET orders 2" ->
          one(stock.orders(), o -> o.number().value().equals(path[1]), words::order);
      case "GET orders 3" ->
          list(stock.shipments(), s -> s.order().value().equals(path[1]), words::shipment);
      case "POST orders 3" -> errand(path[1], path[2], request);
      case "GET promotions 1" -> {
        LocalDate day = LocalDate.parse(request.fields().get("day"));
        yield list(
            stock.promotions(),
            p -> !day.isBefore(p.from()) && !day.isAfter(p.until()),
            words::promotion);
      }
      default -> new Answer(404, "");
    };
  }

  private Answer ordersOf(String customer, int limit) {
    return words.list(
        stock.orders().stream()
            .filter(order -> order.customer().value().equals(customer))
            .sorted(Comparator.comparing(Order::placedAt).reversed())
            .limit(limit)
            .map(words::order)
            .toList());
  }

  /** Carried out for the first request with a key; all get the same answer. */
  private Answer errand(String order, String what, Request request) throws IOException {
    if (what.equals("exchanges") && noExchanges) {
      return new Answer(405, "");
    }
    if (stock.orders().stream().noneMatch(known -> known.number().value().equals(order))) {
      return new Answer(404, "{\"error\":\"not found\"}");
    }
    String key = request.headers().get("idempotency-key");
    errands.putIfAbsent(key, JSON.readTree(request.body()));
    return what.equals("interceptions")
        ? words.errand("ACCEPTED", "E" + order, "")
        : words.errand("DONE", "E" + order, "");
  }

  /** From now on it knows nothing of exchanges. */
  void doesNotExchange() {
    noExchanges = true;
  }

  private static Predicate<Customer> matching(JsonNode search) {
    if (search.has("phone")) {
      return customer -> customer.phone().digits().equals(search.get("phone").asText());
    }
    if (search.has("phoneTail")) {
      return customer -> customer.phone().tail().equals(search.get("phoneTail").asText());
    }
    return customer ->
        EditDistance.between(search.get("phoneNear").asText(), customer.phone().digits())
            <= search.get("maxEdits").asInt();
  }

  private <T> Answer list(
      List<T> all, Predicate<T> wanted, java.util.function.Function<T, ?> json) {
    return words.list(all.stream().filter(wanted).<Object>map(json).toList());
  }

  private <T> Answer one(List<T> all, Predicate<T> wanted, java.util.function.Function<T, ?> json) {
    Optional<T> found = all.stream().filter(wanted).findFirst();
    return found
        .map(value -> new Answer(200, JSON.valueToTree(json.apply(value)).toString()))
        .orElse(new Answer(404, "{\"error\":\"not found\"}"));
  }

  @Override
  public void close() {
    system.close();
  }
}
