package io.orderline.core.dialogue;

import io.orderline.core.order.Invoice;
import io.orderline.core.order.Order;
import io.orderline.core.order.OrderStatus;
import io.orderline.core.order.Promotion;
import io.orderline.core.spoken.SpokenChinese;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tells orders and offers as one would on the telephone. */
final class OrderTelling {
  private static final Set<OrderStatus> OVER =
      EnumSet.of(OrderStatus.CANCELLED, OrderStatus.REFUNDED);

  private OrderTelling() {}

  /** 第一个，前天买的蓝牙耳机；第二个，…。 */
  static String menu(Fact.Orders found, TurnContext setting) {
    return IntStream.range(0, Math.min(found.orders().size(), Questions.LONGEST_MENU))
            .mapToObj(
                i ->
                    "第" + SpokenChinese.number(i + 1) + "个，" + when(found.orders().get(i), setting))
            .collect(Collectors.joining("；"))
        + "。"
        + more(found.orders().size() - Questions.LONGEST_MENU);
  }

  /** How to reach those that nobody could keep in mind. */
  private static String more(int others) {
    return others > 0 ? "还有" + SpokenChinese.count(others) + "个更早的订单，可以说商品的名字，或者订单号后四位。" : "";
  }

  /** 蓝牙耳机等三件商品 */
  static String products(Order order) {
    String first = SpokenChinese.text(order.lines().getFirst().product());
    int pieces = order.lines().stream().mapToInt(Order.Line::quantity).sum();
    return order.lines().size() == 1 ? first : first + "等" + SpokenChinese.count(pieces) + "件商品";
  }

  /** When the money of an order comes that goes back or is cancelled, by the shop's rules. */
  static String refund(Order order, TurnContext setting) {
    return setting
        .shop()
        .policies()
        .judge("refund", order, List.of(), Optional.empty(), setting.today(), setting.zone())
        .refund()
        .orElse("已付的款项会原路退回您的付款账户");
  }

  static String story(Order order, TurnContext setting) {
    String which = "您" + when(order, setting) + "，共" + SpokenChinese.money(order.total()) + "，";
    String where =
        switch (order.status()) {
          case UNPAID -> "还没有付款，付款后我们会尽快发货";
          case PAID -> "已经付款，正在等待仓库配货" + promise(order, setting);
          case PACKED -> "已经打包好，正在等快递员来取" + promise(order, setting);
          case SHIPPED -> "已经发货，正在运输途中";
          case OUT_FOR_DELIVERY -> "正在派送，请保持电话畅通";
          case SIGNED -> "已经签收";
          case RETURNING -> "正在办理退货，我们收到退回的商品后会为您退款";
          case REFUNDED -> "已经退款，" + refund(order, setting);
          case CANCELLED -> "已经取消，" + refund(order, setting);
        };
    return which + where + "。" + invoiced(order);
  }

  static String offers(Fact.Offers offers, TurnContext setting) {
    return offers.promotions().stream()
        .map(
            (Promotion offer) ->
                SpokenChinese.text(offer.summary())
                    + "，活动到"
                    + SpokenChinese.day(offer.until(), setting.today())
                    + "结束。")
        .collect(Collectors.joining());
  }

  static String when(Order order, TurnContext setting) {
    return SpokenChinese.day(setting.local(order.placedAt()).toLocalDate(), setting.today())
        + "买的"
        + products(order);
  }

  private static String promise(Order order, TurnContext setting) {
    return order
        .promisedBy()
        .filter(promised -> promised.isAfter(setting.now()))
        .map(
            promised ->
                "，预计"
                    + SpokenChinese.by(setting.local(promised).toLocalDate(), setting.today())
                    + "发出")
        .orElse("");
  }

  /** What is asked for no more is not made out any more. */
  private static String invoiced(Order order) {
    return order
        .invoice()
        .filter(
            invoice -> invoice.state() == Invoice.State.ISSUED || !OVER.contains(order.status()))
        .map(OrderTelling::invoice)
        .orElse("");
  }

  private static String invoice(Invoice invoice) {
    return switch (invoice.state()) {
      case REQUESTED -> "发票已经申请，正在开具。";
      case ISSUED -> "发票已经开具。";
    };
  }
}
