package io.orderline.core.dialogue;

import io.orderline.core.order.Order;
import io.orderline.core.order.OrderStatus;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The order that is meant by the state it is in: 没付钱的那个, 签收了的那单. */
final class OrderMarks {
  private static final Map<Pattern, Set<OrderStatus>> STATES = new LinkedHashMap<>();

  static {
    mark("没(?:有)?(?:付|给|支付|掏|交)(?:钱|款)?|未付|待付|还没付", OrderStatus.UNPAID);
    mark("没(?:有)?发(?:货|出)?|未发货|待发货|还没发", OrderStatus.PAID, OrderStatus.PACKED, OrderStatus.UNPAID);
    mark(
        "(?:还|都)?没(?:有)?(?:到(?:手|货|家)?|收到|签收|拿到|来|送到)",
        OrderStatus.SHIPPED,
        OrderStatus.OUT_FOR_DELIVERY);
    mark("签收|收到(?:了|过)?的|已经?到(?:了|手)|到了的|拿到|到手", OrderStatus.SIGNED);
    mark(
        "没(?:有)?(?:到|收到|签收)|路上|道上|半道|在途|运输|发(?:了|过)货|已发|派送|正在送",
        OrderStatus.SHIPPED,
        OrderStatus.OUT_FOR_DELIVERY);
    mark("取消(?:了|过|掉)", OrderStatus.CANCELLED);
    mark("退(?:了|过|掉|回)", OrderStatus.RETURNING, OrderStatus.REFUNDED);
    mark("付(?:了|过)(?:钱|款)|已付", OrderStatus.PAID, OrderStatus.PACKED);
  }

  private OrderMarks() {}

  private static void mark(String words, OrderStatus first, OrderStatus... others) {
    STATES.put(Pattern.compile(words), EnumSet.of(first, others));
  }

  /** The only one of these orders that is in the state named. */
  static Optional<Order> of(List<Order> orders, String words) {
    return STATES.entrySet().stream()
        .filter(mark -> mark.getKey().matcher(words).find())
        .findFirst()
        .map(
            mark ->
                orders.stream().filter(order -> mark.getValue().contains(order.status())).toList())
        .filter(fitting -> fitting.size() == 1)
        .map(List::getFirst);
  }
}
