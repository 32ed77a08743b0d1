package io.orderline.core.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.dialogue.TestCall.Meaning;
import io.orderline.core.event.TicketDetails;
import io.orderline.core.order.CustomerId;
import io.orderline.core.order.Money;
import io.orderline.core.order.Order;
import io.orderline.core.order.OrderNumber;
import io.orderline.core.order.OrderStatus;
import io.orderline.core.order.Shipment;
import io.orderline.core.policy.Policy;
import io.orderline.core.policy.PolicyBook;
import io.orderline.core.ticket.TicketArticle;
import io.orderline.core.ticket.TicketRequest;
import io.orderline.core.understanding.Act;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What may happen between the question and the yes. */
class BookingTest {
  private static final Meaning YES = Meaning.act(Act.YES);

  private final TestCall call =
      new TestCall(
              Optional.empty(),
              new PolicyBook(
                  List.of(
                      rule(OrderStatus.PAID, true, "还没有发货，全额退款。"),
                      rule(OrderStatus.SHIPPED, true, "已经在路上，拦截以后退款。"),
                      rule(OrderStatus.REFUNDED, false, "已经退过款了。"))))
          .orders(OrderStatus.PAID);

  @Test
  void whatWasAgreedToIsBooked() {
    wantsMoneyBack();

    assertThat(call.says("对", YES)).startsWith("退好了");
    assertThat(call.actions).hasSize(1);
  }

  @Test
  void anOrderThatWasRefundedMeanwhileIsNotRefundedAgain() {
    wantsMoneyBack();
    call.orders(OrderStatus.REFUNDED);

    assertThat(call.says("对", YES)).isEqualTo("这个订单的情况刚刚有了变化。已经退过款了。还要什么？");
    assertThat(call.actions).isEmpty();
  }

  @Test
  void otherTermsAreAgreedToAnew() {
    wantsMoneyBack();
    call.orders(OrderStatus.SHIPPED);

    assertThat(call.says("对", YES)).isEqualTo("这个订单的情况刚刚有了变化。退羽绒服的钱，已经在路上，拦截以后退款。对吗？");
    assertThat(call.actions).isEmpty();
    call.says("对", YES);
    assertThat(call.actions.getLast().data())
        .containsEntry("order", "1002")
        .containsEntry("sent", "true");
  }

  @Test
  void aCallerHearsOfTheTicketThatStands() {
    wantsMoneyBack();
    call.booksElsewhere("100000006", "refund");

    assertThat(call.says("对", YES)).isEqualTo("这个订单的退款已经在办理了，工单号是幺，零零零零，零零零六，不用重复申请。还要什么？");
    assertThat(call.actions).isEmpty();
  }

  @Test
  void whatThisCallBookedIsTakenBackOnce() {
    wantsMoneyBack();
    call.says("对", YES);

    assertThat(call.says("倒回去", Meaning.wish("back"))).isEqualTo("撤回了。还要什么？");
    assertThat(call.actions.getLast().type()).isEqualTo("ticket.withdrawn");
    assertThat(call.actions.getLast().data()).containsEntry("number", "100000006");
    assertThat(call.says("再倒一次", Meaning.wish("back"))).isEqualTo("没有办过。还要什么？");
    assertThat(call.actions).hasSize(2);
  }

  @Test
  void aCallerWhoTakesItBackIsNotAnsweredWithWordsAlone() {
    wantsMoneyBack();
    call.says("对", YES);

    assertThat(call.says("刚才那个撤回", Meaning.NOTHING)).contains("退款", "撤回了");
    assertThat(call.actions.getLast().type()).isEqualTo("ticket.withdrawn");
  }

  @Test
  void oneArticleGoesIntoTheTicketWithItsPartOfTheMoney() {
    Order.Line lamps = new Order.Line("L", "台灯", 3, Money.yuan(100));
    Order order =
        new Order(
            new OrderNumber("1001"),
            new CustomerId("c"),
            OrderStatus.SHIPPED,
            Instant.EPOCH,
            List.of(lamps, new Order.Line("M", "水壶", 1, Money.yuan(100))),
            Money.yuan(360),
            Optional.empty(),
            Optional.empty());
    var arrived =
        new Shipment(
            order.number(),
            "顺丰速运",
            "SF1",
            Shipment.State.DELIVERED,
            List.of("台灯"),
            List.of(),
            Optional.empty());
    DialogueState state =
        DialogueState.NEW
            .with(new Fact.Chosen(order))
            .with(new Fact.Article(lamps, 2))
            .with(new Fact.Parcels(List.of(arrived)));
    var step =
        new Step.Book(
            "b", "refund", List.of(), Step.END, Optional.empty(), Optional.empty(), Step.END);

    TicketDetails ticket = BookedTicket.of(state, new Fact.Booked("100000006", "refund"), step);

    assertThat(ticket.article()).contains(new TicketArticle("L", "台灯", 2));
    assertThat(ticket.answers()).containsEntry("amount", "18000");
    assertThat(ticket.shipped()).isFalse();
    assertThat(TicketRequest.details(ticket.answers(), ticket.shipped(), ticket.article()))
        .containsEntry("article", "L")
        .containsEntry("quantity", "2");
  }

  private void wantsMoneyBack() {
    call.says("羽绒服的钱退给我", Meaning.wish("refund"));
    assertThat(call.heard()).isEqualTo("退羽绒服的钱，还没有发货，全额退款。对吗？");
  }

  private static Policy rule(OrderStatus state, boolean allowed, String spoken) {
    return new Policy(
        "refund", Set.of(state), List.of(), Set.of(), Optional.empty(), allowed, spoken);
  }
}
