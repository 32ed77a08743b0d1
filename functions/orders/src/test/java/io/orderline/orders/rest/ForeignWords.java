package io.orderline.orders.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderline.core.order.Customer;
import io.orderline.core.order.Money;
import io.orderline.core.order.Order;
import io.orderline.core.order.OrderStatus;
import io.orderline.core.order.Promotion;
import io.orderline.core.order.Shipment;
import io.orderline.http.FakeSystem.Answer;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A shop with other names, nested fields, amounts in yuan, local times and Chinese states. */
final class ForeignWords implements ShopWords {
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

  /** The settings that map its words to ours. */
  static final Map<String, String> MAPPING =
      Map.ofEntries(
          Map.entry("items", "/data/list"),
          Map.entry("money", "yuan"),
          Map.entry("customer.id", "/uid"),
          Map.entry("customer.name", "/profile/realName"),
          Map.entry("customer.phone", "/profile/mobile"),
          Map.entry("customer.level", "/vip/title"),
          Map.entry("order.number", "/orderSn"),
          Map.entry("order.customer", "/buyer/uid"),
          Map.entry("order.status", "/state"),
          Map.entry("order.placed-at", "/createTime"),
          Map.entry("order.lines", "/goods"),
          Map.entry("order.total", "/pay/amount"),
          Map.entry("order.promised-by", "/sendBefore"),
          Map.entry("order.invoice-title", "/fapiao/0/taitou"),
          Map.entry("order.invoice-amount", "/fapiao/0/amount"),
          Map.entry("order.invoice-state", "/fapiao/0/state"),
          Map.entry("line.sku", "/goodsNo"),
          Map.entry("line.product", "/goodsName"),
          Map.entry("line.quantity", "/num"),
          Map.entry("line.price", "/price"),
          Map.entry("shipment.carrier", "/express/company"),
          Map.entry("shipment.tracking-number", "/express/no"),
          Map.entry("shipment.products", "/goods"),
          Map.entry("shipment.product-name", "/goodsName"),
          Map.entry("shipment.events", "/traces"),
          Map.entry("event.at", "/ms"),
          Map.entry("event.place", "/city"),
          Map.entry("event.what", "/remark"),
          Map.entry("promotion.summary", "/speech"),
          Map.entry("order-status.\"待付款\"", "UNPAID"),
          Map.entry("order-status.\"已发货\"", "SHIPPED"),
          Map.entry("order-status.\"已完成\"", "SIGNED"),
          Map.entry("shipment-state.\"3\"", "DELIVERED"),
          Map.entry("errand.state", "/data/result"),
          Map.entry("errand.reference", "/data/bizNo"),
          Map.entry("errand-state.\"处理完成\"", "DONE"),
          Map.entry("errand-state.\"处理中\"", "ACCEPTED"));

  @Override
  public Answer errand(String state, String reference, String reason) {
    String word = state.equals("DONE") ? "处理完成" : "处理中";
    return new Answer(
        200,
        new ObjectMapper()
            .valueToTree(Map.of("code", 0, "data", Map.of("result", word, "bizNo", reference)))
            .toString());
  }

  @Override
  public Answer list(List<?> items) {
    return new Answer(
        200,
        new ObjectMapper()
            .valueToTree(Map.of("code", 0, "data", Map.of("total", items.size(), "list", items)))
            .toString());
  }

  @Override
  public Map<String, ?> customer(Customer customer) {
    return Map.of(
        "uid", customer.id().value(),
        "profile",
            Map.of("realName", customer.name(), "mobile", "+86 " + customer.phone().digits()),
        "vip", Map.of("title", customer.level()));
  }

  @Override
  public Map<String, ?> order(Order order) {
    var json = new HashMap<String, Object>();
    json.put("orderSn", order.number().value());
    json.put("buyer", Map.of("uid", order.customer().value()));
    json.put(
        "state",
        switch (order.status()) {
          case UNPAID -> "待付款";
          case SHIPPED -> "已发货";
          case SIGNED -> "已完成";
          case OrderStatus other -> other.name();
        });
    json.put("createTime", LOCAL.format(order.placedAt()));
    json.put("pay", Map.of("amount", yuan(order.total())));
    order.promisedBy().ifPresent(at -> json.put("sendBefore", LOCAL.format(at)));
    json.put(
        "fapiao",
        order.invoice().stream()
            .map(
                invoice ->
                    Map.of(
                        "taitou", invoice.title(),
                        "amount", yuan(invoice.amount()),
                        "state", invoice.state().name()))
            .toList());
    json.put(
        "goods",
        order.lines().stream()
            .map(
                line ->
                    Map.of(
                        "goodsNo", line.sku(),
                        "goodsName", line.product(),
                        "num", line.quantity(),
                        "price", yuan(line.price())))
            .toList());
    return json;
  }

  @Override
  public Map<String, ?> shipment(Shipment shipment) {
    return Map.of(
        "express", Map.of("company", shipment.carrier(), "no", shipment.trackingNumber()),
        "state", shipment.state() == Shipment.State.DELIVERED ? "3" : shipment.state().name(),
        "goods", shipment.products().stream().map(name -> Map.of("goodsName", name)).toList(),
        "traces",
            shipment.events().stream()
                .map(
                    e -> Map.of("ms", e.at().toEpochMilli(), "city", e.place(), "remark", e.what()))
                .toList());
  }

  @Override
  public Map<String, ?> promotion(Promotion promotion) {
    return Map.of(
        "name", promotion.name(),
        "speech", promotion.summary(),
        "from", promotion.from().toString(),
        "until", promotion.until().toString());
  }

  private static String yuan(Money money) {
    return BigDecimal.valueOf(money.fen(), 2).toPlainString();
  }
}
