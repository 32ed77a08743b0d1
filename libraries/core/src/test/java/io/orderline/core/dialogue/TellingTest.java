package io.orderline.core.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.order.CustomerId;
import io.orderline.core.order.Money;
import io.orderline.core.order.Order;
import io.orderline.core.order.OrderNumber;
import io.orderline.core.order.OrderStatus;
import io.orderline.core.order.Shipment;
import io.orderline.core.policy.Policy;
import io.orderline.core.policy.PolicyBook;
import io.orderline.core.policy.Verdict;
import io.orderline.core.tenant.BusinessHours;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.ticket.Ticket;
import io.orderline.core.ticket.TicketKind;
import io.orderline.core.ticket.TicketNumber;
import io.orderline.core.ticket.TicketRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What callers hear of their orders, their parcels and their money. */
class TellingTest {
  private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
  private static final TurnContext SETTING =
      new TurnContext(
          new Shop(
              "店",
              Optional.empty(),
              BusinessHours.ALWAYS,
              new PolicyBook(
                  List.of(
                      new Policy(
                          "refund",
                          Set.of(OrderStatus.REFUNDED, OrderStatus.CANCELLED),
                          List.of(),
                          Set.of(),
                          Optional.empty(),
                          false,
                          "退过了。",
                          Optional.of(Policy.Fee.NONE),
                          Optional.of("五天之内到账"))))),
          NOW,
          ZoneId.of("Asia/Shanghai"));

  @ParameterizedTest
  @CsvSource({"0,今天之内", "1,明天之前", "2,后天之前", "5,十一月二十七号之前"})
  void untilWhenAnOrderIsSent(int days, String spoken) {
    Order order =
        order(
            "1001",
            "台灯",
            OrderStatus.PAID,
            Optional.of(NOW.plus(Duration.ofDays(days)).plusSeconds(60)));

    assertThat(value("order.story", new Fact.Chosen(order))).contains("预计" + spoken + "发出");
  }

  @ParameterizedTest
  @EnumSource(names = {"REFUNDED", "CANCELLED"})
  void whenTheMoneyComes(OrderStatus status) {
    Order order = order("1001", "台灯", status, Optional.empty());

    assertThat(value("order.story", new Fact.Chosen(order))).contains("五天之内到账");
  }

  @Test
  void aParcelThatComesBackIsNotAwaitedByTheCustomer() {
    var parcels = new Fact.Parcels(List.of(parcel("1001", Shipment.State.RETURNING)));

    assertThat(value("parcels.story", parcels)).contains("送回", "退回给我们").doesNotContain("预计", "配送");
    var overdue =
        new Fact.Parcels(List.of(parcel("1001", Shipment.State.RETURNING, NOW.minusSeconds(600))));
    assertThat(value("parcels.late", overdue)).isEqualTo("no");
  }

  @Test
  void aParcelOnItsWayIsAwaited() {
    var parcels = new Fact.Parcels(List.of(parcel("1001", Shipment.State.IN_TRANSIT)));

    assertThat(value("parcels.story", parcels)).contains("配送", "预计明天");
  }

  @Test
  void ordersBeyondTheFourthAreSpokenOf() {
    var six =
        new Fact.Orders(
            IntStream.rangeClosed(1, 6)
                .mapToObj(i -> order("100" + i, "台灯", OrderStatus.SIGNED, Optional.empty()))
                .toList());

    assertThat(value("orders.menu", six))
        .contains("第四个")
        .doesNotContain("第五个")
        .endsWith("还有两个更早的订单，可以说商品的名字，或者订单号后四位。");
    assertThat(value("orders.menu", new Fact.Orders(six.orders().subList(0, 4))))
        .doesNotContain("更早");
  }

  @Test
  void questionsAtAConfirmationHaveTheirAnswers() {
    DialogueState state =
        DialogueState.NEW
            .with(new Fact.Chosen(order("1001", "台灯", OrderStatus.SIGNED, Optional.empty())))
            .with(
                new Fact.Ruling(
                    new Verdict(
                        true, "可以退。", Optional.of(Policy.Fee.CUSTOMER), Optional.of("三天到账")),
                    "return"));

    assertThat(FlowVariables.spoken("order.amount", state, SETTING)).isEqualTo("九十九元");
    assertThat(FlowVariables.spoken("fee", state, SETTING)).isEqualTo("寄回的运费需要您承担");
    assertThat(FlowVariables.spoken("refund.when", state, SETTING)).isEqualTo("三天到账");
    assertThat(FlowVariables.value("fee", DialogueState.NEW, SETTING)).isEmpty();
  }

  @Test
  void theArticleThatIsTalkedAboutHasItsPartOfTheMoney() {
    Order order = order("1001", "台灯", OrderStatus.SIGNED, Optional.empty());
    DialogueState state =
        DialogueState.NEW
            .with(new Fact.Chosen(order))
            .with(new Fact.Article(order.lines().getFirst(), 1));

    assertThat(FlowVariables.spoken("article", state, SETTING)).isEqualTo("台灯");
    assertThat(FlowVariables.spoken("article.amount", state, SETTING)).isEqualTo("九十九元");
    assertThat(
            FlowVariables.value(
                "article",
                state.with(new Fact.Article(new Order.Line("x", "水壶", 1, Money.yuan(1)), 1)),
                SETTING))
        .isEmpty();
  }

  @Test
  void progressTellsWhereGoodsAndMoneyAre() {
    var progress =
        new Fact.Progress(
            List.of(
                order("1001", "跑步鞋", OrderStatus.RETURNING, Optional.empty()),
                order("1002", "台灯", OrderStatus.REFUNDED, Optional.empty()),
                order("1003", "水壶", OrderStatus.SIGNED, Optional.empty())),
            List.of(parcel("1001", Shipment.State.RETURNING)),
            List.of(ticket("1003")));

    assertThat(value("progress.story", progress))
        .contains("跑步鞋，正在退货", "退回给我们的路上", "台灯，已经退款了，一共九十九元，五天之内到账")
        .contains("登记的换货", "已经受理")
        .doesNotContain("水壶，");
  }

  @Test
  void progressIsToldOfTheArticleThatWasNamed() {
    var progress =
        new Fact.Progress(
            List.of(
                order("1001", "跑步鞋", OrderStatus.RETURNING, Optional.empty()),
                order("1002", "台灯", OrderStatus.CANCELLED, Optional.empty())),
            List.of(),
            List.of(ticket("1003")));
    DialogueState asked = asked("取消的台灯钱呢", progress);

    assertThat(FlowVariables.spoken("progress.story", asked, SETTING))
        .contains("台灯，已经取消了，五天之内到账")
        .doesNotContain("跑步鞋", "换货");
    assertThat(FlowVariables.spoken("progress.story", asked("跑步鞋收到没有", progress), SETTING))
        .contains("跑步鞋", "还没有收到")
        .doesNotContain("台灯");
  }

  @Test
  void whereNothingGoesOnNothingIsTold() {
    var progress =
        new Fact.Progress(
            List.of(order("1003", "水壶", OrderStatus.SIGNED, Optional.empty())),
            List.of(),
            List.of());

    assertThat(FlowVariables.value("progress.story", DialogueState.NEW.with(progress), SETTING))
        .isEmpty();
  }

  private static DialogueState asked(String words, Fact progress) {
    DialogueState with = DialogueState.NEW.with(progress);
    return new DialogueState(
        with.stack(),
        with.pending(),
        Map.of(InputHandler.UTTERANCE, words),
        with.readings(),
        with.facts(),
        with.lastSaid(),
        0,
        0,
        with.temper(),
        false,
        0);
  }

  private static String value(String name, Fact fact) {
    return FlowVariables.spoken(name, DialogueState.NEW.with(fact), SETTING);
  }

  private static Ticket ticket(String order) {
    return Ticket.open(
        new TicketRequest(
            "key",
            TicketNumber.of(10_000_000),
            new TenantId("demo"),
            TicketKind.EXCHANGE,
            Optional.of(new CustomerId("c")),
            Optional.empty(),
            Optional.of(new OrderNumber(order)),
            Optional.empty(),
            "",
            Map.of(),
            NOW.minus(Duration.ofHours(5))),
        Duration.ofDays(2));
  }

  private static Shipment parcel(String order, Shipment.State state) {
    return parcel(order, state, NOW.plus(Duration.ofDays(1)));
  }

  private static Shipment parcel(String order, Shipment.State state, Instant expected) {
    return new Shipment(
        new OrderNumber(order),
        "顺丰速运",
        "SF1",
        state,
        List.of("跑步鞋"),
        List.of(new Shipment.Event(NOW.minusSeconds(3600), "杭州", "到达杭州")),
        Optional.of(expected));
  }

  private static Order order(
      String number, String product, OrderStatus status, Optional<Instant> promised) {
    return new Order(
        new OrderNumber(number),
        new CustomerId("c"),
        status,
        NOW.minus(Duration.ofDays(3)),
        List.of(new Order.Line("s", product, 1, Money.yuan(99))),
        Money.yuan(99),
        promised,
        Optional.empty());
  }
}
