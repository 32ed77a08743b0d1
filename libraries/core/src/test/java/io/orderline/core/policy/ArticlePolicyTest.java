package io.orderline.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.order.CustomerId;
import io.orderline.core.order.Money;
import io.orderline.core.order.Order;
import io.orderline.core.order.OrderNumber;
import io.orderline.core.order.OrderStatus;
import io.orderline.core.order.Shipment;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One article of an order is judged by its own name and its own parcel. */
class ArticlePolicyTest {
  private static final Instant NOW = Instant.parse("2026-03-10T04:00:00Z");
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Order.Line LAMP = new Order.Line("L", "台灯", 3, Money.yuan(100));
  private static final Order.Line MILK = new Order.Line("M", "纯牛奶", 1, Money.yuan(100));
  private static final PolicyBook RULES =
      new PolicyBook(
          List.of(
              rule(Set.of(OrderStatus.SHIPPED, OrderStatus.OUT_FOR_DELIVERY), List.of(), "拦截"),
              rule(Set.of(OrderStatus.RETURNING), List.of(), "在退"),
              rule(Set.of(OrderStatus.SIGNED), List.of("牛奶"), "不退"),
              rule(Set.of(OrderStatus.SIGNED), List.of(), "可退"),
              rule(Set.of(), List.of(), "没发")));

  @ParameterizedTest
  @CsvSource({
    "SHIPPED,DELIVERED,IN_TRANSIT,可退,拦截",
    "SHIPPED,IN_TRANSIT,DELIVERED,拦截,不退",
    "SIGNED,DELIVERED,DELIVERED,可退,不退",
    "OUT_FOR_DELIVERY,OUT_FOR_DELIVERY,DELIVERED,拦截,不退",
    "RETURNING,DELIVERED,RETURNING,可退,在退",
    "RETURNING,DELIVERED,DELIVERED,在退,在退"
  })
  void theParcelOfTheArticleCounts(
      OrderStatus status, Shipment.State lamp, Shipment.State milk, String ofLamp, String ofMilk) {
    List<Shipment> parcels = List.of(parcel(lamp, 1, "台灯"), parcel(milk, 1, "纯牛奶"));

    assertThat(judge(status, LAMP, parcels)).isEqualTo(ofLamp);
    assertThat(judge(status, MILK, parcels)).isEqualTo(ofMilk);
  }

  @Test
  void anArticleInNoParcelIsNotSent() {
    List<Shipment> parcels = List.of(parcel(Shipment.State.IN_TRANSIT, 1, "台灯"));

    assertThat(judge(OrderStatus.SHIPPED, MILK, parcels)).isEqualTo("没发");
  }

  @Test
  void whereParcelsDoNotSayWhatIsInThemTheOrderCounts() {
    List<Shipment> parcels = List.of(parcel(Shipment.State.IN_TRANSIT, 1));

    assertThat(judge(OrderStatus.SHIPPED, MILK, parcels)).isEqualTo("拦截");
  }

  @Test
  void daysCountFromTheDeliveryOfTheArticle() {
    var book =
        new PolicyBook(
            List.of(
                new Policy("return", Set.of(), List.of(), Set.of(), Optional.of(7), true, "可退")));
    List<Shipment> parcels =
        List.of(
            parcel(Shipment.State.DELIVERED, 9, "台灯"), parcel(Shipment.State.DELIVERED, 2, "纯牛奶"));

    assertThat(verdict(book, OrderStatus.SIGNED, LAMP, parcels).allowed()).isFalse();
    assertThat(verdict(book, OrderStatus.SIGNED, MILK, parcels).allowed()).isTrue();
  }

  @Test
  void aDiscountIsSpreadOverTheArticles() {
    Order order = order(OrderStatus.SIGNED);

    assertThat(order.share(LAMP, 3)).isEqualTo(Money.yuan(270));
    assertThat(order.share(LAMP, 1)).isEqualTo(Money.yuan(90));
    assertThat(order.share(MILK, 1)).isEqualTo(Money.yuan(90));
  }

  private static String judge(OrderStatus status, Order.Line line, List<Shipment> parcels) {
    return verdict(RULES, status, line, parcels).spoken();
  }

  private static Verdict verdict(
      PolicyBook book, OrderStatus status, Order.Line line, List<Shipment> parcels) {
    return book.judge(
        "return",
        order(status),
        Optional.of(line),
        parcels,
        Optional.empty(),
        LocalDate.ofInstant(NOW, ZONE),
        ZONE);
  }

  private static Order order(OrderStatus status) {
    return new Order(
        new OrderNumber("1001"),
        new CustomerId("c"),
        status,
        NOW.minus(Duration.ofDays(20)),
        List.of(LAMP, MILK),
        Money.yuan(360),
        Optional.empty(),
        Optional.empty());
  }

  private static Shipment parcel(Shipment.State state, int daysAgo, String... products) {
    return new Shipment(
        new OrderNumber("1001"),
        "顺丰速运",
        "SF1",
        state,
        List.of(products),
        List.of(new Shipment.Event(NOW.minus(Duration.ofDays(daysAgo)), "杭州", "签收")),
        Optional.empty());
  }

  private static Policy rule(Set<OrderStatus> states, List<String> products, String spoken) {
    return new Policy("return", states, products, Set.of(), Optional.empty(), true, spoken);
  }
}
