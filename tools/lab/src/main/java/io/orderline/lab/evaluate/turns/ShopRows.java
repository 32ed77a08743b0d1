package io.orderline.lab.evaluate.turns;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderline.lab.evaluate.turns.Scenarios.Order;
import io.orderline.lab.evaluate.turns.Scenarios.Parcel;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The customer, orders and parcels of a case in the shop's tables. */
final class ShopRows {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String OF_THE_CUSTOMER =
      " where tenant = ? and order_number in"
          + " (select number from orders.orders where tenant = ? and customer = ?)";
  private static final long TRACKING_NUMBERS = 1L << 48;

  private final Connection connection;
  private final Instant now;

  /**
   * @param now what the scenarios' times are counted from
   */
  ShopRows(Connection connection, Instant now) {
    this.connection = connection;
    this.now = now;
  }

  void insert(CaseData data, Scenarios.Profile profile) throws SQLException {
    execute(
        "insert into orders.customers (tenant, id, name, phone, level) values (?, ?, ?, ?, ?)",
        data.tenant(),
        data.customer(),
        data.name(),
        data.phone(),
        profile.level().orElse("普通会员"));
    Random random = new Random(data.seed());
    for (Map.Entry<String, Order> order : profile.orders().entrySet()) {
      insert(data, data.orders().get(order.getKey()), order.getValue(), random);
    }
  }

  private void insert(CaseData data, String number, Order order, Random random)
      throws SQLException {
    List<Map<String, Object>> lines = new ArrayList<>();
    long total = 0;
    for (List<String> line : order.lines()) {
      long quantity = Long.parseLong(line.get(1));
      long price = Long.parseLong(line.get(2));
      lines.add(
          Map.of(
              "sku",
              "T%03d".formatted(lines.size()),
              "product",
              line.getFirst(),
              "quantity",
              quantity,
              "price",
              price));
      total += quantity * price;
    }
    long amount = total;
    execute(
        "insert into orders.orders (tenant, number, customer, status, placed_at, lines, total,"
            + " promised_by, invoice) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        data.tenant(),
        number,
        data.customer(),
        order.status(),
        at(order.placed()),
        json(lines),
        total,
        order.promised().map(this::at).orElse(null),
        order
            .invoice()
            .map(state -> json(Map.of("title", "个人", "amount", amount, "state", state)))
            .orElse(null));
    int position = 1;
    for (Parcel parcel : order.parcels().orElse(List.of())) {
      insert(data.tenant(), number, parcel, position++, random);
    }
  }

  private void insert(String tenant, String order, Parcel parcel, int position, Random random)
      throws SQLException {
    execute(
        "insert into orders.shipments (tenant, tracking_number, order_number, carrier, state,"
            + " products, events, expected_at, position) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        tenant,
        "TP%012X".formatted(random.nextLong(TRACKING_NUMBERS)),
        order,
        parcel.carrier(),
        parcel.state(),
        json(parcel.products()),
        json(parcel.events().stream().map(this::event).toList()),
        parcel.expected().map(this::at).orElse(null),
        position);
  }

  private Map<String, Object> event(List<String> event) {
    return Map.of(
        "at", moment(event.getFirst()).toString(), "place", event.get(1), "what", event.getLast());
  }

  void delete(CaseData data) throws SQLException {
    String tenant = data.tenant();
    String customer = data.customer();
    execute("delete from orders.errands" + OF_THE_CUSTOMER, tenant, tenant, customer);
    execute("delete from orders.shipments" + OF_THE_CUSTOMER, tenant, tenant, customer);
    execute("delete from orders.orders where tenant = ? and customer = ?", tenant, customer);
    execute("delete from orders.customers where tenant = ? and id = ?", tenant, customer);
  }

  private OffsetDateTime at(String fromNow) {
    return moment(fromNow).atOffset(ZoneOffset.UTC);
  }

  private Instant moment(String fromNow) {
    return now.plus(FromNow.parse(fromNow)).truncatedTo(ChronoUnit.SECONDS);
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("lists, maps, texts and numbers are JSON", e);
    }
  }

  private void execute(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }
}
