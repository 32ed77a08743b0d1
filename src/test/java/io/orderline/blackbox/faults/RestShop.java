package io.orderline.blackbox.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderline.http.FakeSystem;
import io.orderline.http.FakeSystem.Answer;
import io.orderline.http.FakeSystem.Request;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * A shop's own order system over the published contract, in one of several moods. It keeps its own
 * books of what it was asked to do, by idempotency key: what our database says is compared with
 * them.
 */
final class RestShop implements AutoCloseable {
  /** The tenant that is connected to it. */
  static final String TENANT = "mall";

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Longer than a connector waits. */
  private static final long SLOWNESS_NANOS = 2_500_000_000L;

  private final FakeSystem system = new FakeSystem(this::answer);
  private final int customers;

  /** How often each errand was sent, by its key; it was carried out the first time. */
  private final Map<String, Integer> errands = new ConcurrentHashMap<>();

  private volatile Mood mood = Mood.WELL;

  /** How it answers. */
  enum Mood {
    WELL,
    /** Too late. */
    SLOW,
    /** With 503. */
    FAILING,
    /** Does what it is asked to do, but the connection breaks before it can say so. */
    CUT_OFF
  }

  RestShop(int customers) {
    this.customers = customers;
  }

  URI url() {
    return system.url();
  }

  void is(Mood mood) {
    this.mood = mood;
  }

  /** The keys of what was carried out. */
  Set<String> errands() {
    return Set.copyOf(errands.keySet());
  }

  /** How often errands were sent that it had seen before. */
  int repeated() {
    return errands.values().stream().mapToInt(times -> times - 1).sum();
  }

  private Answer answer(Request request) throws IOException {
    Mood now = mood;
    if (now == Mood.FAILING) {
      return new Answer(503, "");
    }
    if (now == Mood.SLOW) {
      LockSupport.parkNanos(SLOWNESS_NANOS);
    }
    Answer answer = served(request);
    if (now == Mood.CUT_OFF) {
      throw new IOException("the line is cut before the answer is out");
    }
    return answer;
  }

  private Answer served(Request request) throws IOException {
    String[] path = request.path().substring(1).split("/");
    return switch (request.method() + " " + path[0] + " " + path.length) {
      case "POST customers 2" -> found(JSON.readTree(request.body()));
      case "GET customers 2" ->
          known(path[1]) ? json(customer(number(path[1]))) : new Answer(404, "{}");
      case "GET customers 3" -> items(known(path[1]) ? List.of(order(number(path[1]))) : List.of());
      case "GET orders 2" -> json(order(Customers.ofOrder(path[1])));
      case "GET orders 3" -> items(parcels(Customers.ofOrder(path[1])));
      case "POST orders 3" -> errand(request.headers().get("idempotency-key"));
      case "GET promotions 1" -> items(List.of());
      default -> new Answer(404, "{}");
    };
  }

  /** Done the first time, and only told again afterwards. */
  private Answer errand(String key) throws IOException {
    errands.merge(key, 1, Integer::sum);
    return json(Map.of("state", "DONE", "reference", "M-" + Math.abs(key.hashCode())));
  }

  private Answer found(JsonNode search) throws IOException {
    String phone = search.path("phone").asText();
    return items(
        IntStream.range(0, customers)
            .filter(n -> Customers.tenant(n).equals(TENANT))
            .filter(n -> Customers.phone(n).equals(phone))
            .mapToObj(RestShop::customer)
            .toList());
  }

  private boolean known(String id) {
    return id.matches("fault-\\d+") && number(id) < customers;
  }

  private static int number(String id) {
    return Integer.parseInt(id.substring("fault-".length()));
  }

  private static Map<String, ?> customer(int n) {
    return Map.of(
        "id", Customers.id(n), "name", "测试", "phone", Customers.phone(n), "level", "普通会员");
  }

  private static Map<String, ?> order(int n) {
    return Map.of(
        "number", Customers.order(n),
        "customer", Customers.id(n),
        "status", Customers.wish(n).order(),
        "placedAt", Instant.now().minus(2, ChronoUnit.DAYS).toString(),
        "total", 19900,
        "lines", List.of(Map.of("sku", "A001", "product", "蓝牙耳机", "quantity", 1, "price", 19900)));
  }

  private static List<Map<String, ?>> parcels(int n) {
    return Customers.wish(n).order().equals("SIGNED")
        ? List.of(
            Map.of(
                "carrier",
                "顺丰速运",
                "trackingNumber",
                "SF" + Customers.order(n),
                "state",
                "DELIVERED",
                "products",
                List.of("蓝牙耳机"),
                "events",
                List.of(
                    Map.of(
                        "at",
                        Instant.now().minus(1, ChronoUnit.DAYS).toString(),
                        "place",
                        "上海",
                        "what",
                        "已签收"))))
        : List.of();
  }

  private static Answer items(List<?> items) throws IOException {
    return json(Map.of("items", items));
  }

  private static Answer json(Map<String, ?> body) throws IOException {
    return new Answer(200, JSON.writeValueAsString(body));
  }

  @Override
  public void close() {
    system.close();
  }
}
