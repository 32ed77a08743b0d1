package io.orderline.flows.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderline.core.order.CustomerId;
import io.orderline.core.order.Money;
import io.orderline.core.order.Order;
import io.orderline.core.order.OrderNumber;
import io.orderline.core.order.OrderStatus;
import io.orderline.core.order.Shipment;
import io.orderline.core.policy.Policy;
import io.orderline.core.policy.PolicyBook;
import io.orderline.core.policy.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PolicyReaderTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private final PolicyBook rules = PolicyReader.read("default.yaml", PolicyLoader.shipped());

  @Test
  void sevenDaysCountFromTheDelivery() {
    assertThat(judge("return", OrderStatus.SIGNED, "蓝牙耳机", "changed_mind", 7).allowed()).isTrue();
    Verdict late = judge("return", OrderStatus.SIGNED, "蓝牙耳机", "changed_mind", 8);
    assertThat(late.allowed()).isFalse();
    assertThat(late.spoken()).contains("七天");
  }

  @Test
  void whatIsBrokenMayComeBackLonger() {
    assertThat(judge("return", OrderStatus.SIGNED, "蓝牙耳机", "quality", 15).allowed()).isTrue();
    assertThat(judge("return", OrderStatus.SIGNED, "蓝牙耳机", "quality", 16).allowed()).isFalse();
  }

  @Test
  void someGoodsDoNotComeBackForNoReason() {
    Verdict verdict = judge("return", OrderStatus.SIGNED, "纯牛奶", "changed_mind", 1);
    assertThat(verdict.allowed()).isFalse();
    assertThat(verdict.spoken()).contains("不支持七天无理由");
    assertThat(judge("return", OrderStatus.SIGNED, "纯牛奶", "damaged", 1).allowed()).isTrue();
  }

  @Test
  void whatWasNotSentIsCancelledAndNotReturned() {
    assertThat(judge("return", OrderStatus.PAID, "台灯", "changed_mind", 0).spoken())
        .contains("取消订单");
    assertThat(judge("cancel_order", OrderStatus.PAID, "台灯", "changed_mind", 0).allowed()).isTrue();
    assertThat(judge("cancel_order", OrderStatus.SIGNED, "台灯", "changed_mind", 0).allowed())
        .isFalse();
  }

  @Test
  void rulesSayWhoPaysTheWayBackAndWhenTheMoneyComes() {
    Verdict unwanted = judge("return", OrderStatus.SIGNED, "蓝牙耳机", "changed_mind", 1);
    assertThat(unwanted.fee()).contains(Policy.Fee.CUSTOMER);
    assertThat(unwanted.refund()).hasValueSatisfying(when -> assertThat(when).contains("工作日"));
    assertThat(judge("return", OrderStatus.SIGNED, "蓝牙耳机", "quality", 1).fee())
        .contains(Policy.Fee.SHOP);
    assertThat(judge("cancel_order", OrderStatus.PAID, "台灯", "changed_mind", 0).fee())
        .contains(Policy.Fee.NONE);
    assertThatThrownBy(
            () ->
                PolicyReader.read(
                    "x.yaml", "- {wish: return, allowed: true, spoken: a, fee: nobody}"))
        .hasMessageContaining("fee");
  }

  @Test
  void whatComesBackAlreadyIsNotRefundedBesides() {
    assertThat(judge("refund", OrderStatus.RETURNING, "台灯", "quality", 1).allowed()).isFalse();
  }

  @Test
  void aWishWithoutARuleGoesToAPerson() {
    assertThat(judge("gift_wrap", OrderStatus.PAID, "台灯", "quality", 0))
        .isEqualTo(new Verdict(false, "这个情况需要人工客服为您核实，您可以说转人工。"));
  }

  @Test
  void mistakesAreNamedWithTheirRule() {
    assertThatThrownBy(
            () ->
                PolicyReader.read(
                    "x.yaml", "- {wish: return, allowed: true, spoken: a, state: [paid]}"))
        .hasMessageContaining("x.yaml: rule 1: `state` does not belong here");
    assertThatThrownBy(
            () -> PolicyReader.read("x.yaml", "- {wish: return, allowed: maybe, spoken: a}"))
        .hasMessageContaining("allowed: true");
    assertThatThrownBy(
            () ->
                PolicyReader.read(
                    "x.yaml", "- {wish: r, allowed: true, spoken: a, states: [sent]}"))
        .hasMessageContaining("there is no order state `sent`");
    assertThatThrownBy(() -> PolicyReader.read("x.yaml", "wish: return"))
        .hasMessageContaining("list of rules");
  }

  private Verdict judge(
      String wish, OrderStatus status, String product, String reason, int daysAgo) {
    Instant then = TODAY.minusDays(daysAgo).atTime(12, 0).atZone(SHANGHAI).toInstant();
    var order =
        new Order(
            new OrderNumber("8800000000"),
            new CustomerId("c"),
            status,
            then.minusSeconds(400_000),
            List.of(new Order.Line("s", product, 1, Money.yuan(10))),
            Money.yuan(10),
            Optional.empty(),
            Optional.empty());
    var parcel =
        new Shipment(
            order.number(),
            "顺丰速运",
            "SF1",
            Shipment.State.DELIVERED,
            List.of(),
            List.of(new Shipment.Event(then, "杭州", "已签收")),
            Optional.empty());
    return rules.judge(wish, order, List.of(parcel), Optional.of(reason), TODAY, SHANGHAI);
  }
}
