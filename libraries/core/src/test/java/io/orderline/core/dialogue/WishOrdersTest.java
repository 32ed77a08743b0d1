package io.orderline.core.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.order.CustomerId;
import io.orderline.core.order.Money;
import io.orderline.core.order.Order;
import io.orderline.core.order.OrderNumber;
import io.orderline.core.order.OrderStatus;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WishOrdersTest {
  private static final List<Order> ORDERS =
      List.of(order("100000000001", "登山鞋"), order("100000000002", "空气净化器"));

  @ParameterizedTest
  @CsvSource({
    "净化器取消，鞋子也退, cancel_order return, cancel_order=空气净化器 return=登山鞋",
    "把净化器取消掉，退登山鞋, return cancel_order, cancel_order=空气净化器 return=登山鞋",
    "退登山鞋换净化器, return exchange, exchange=空气净化器 return=登山鞋",
    "鞋退货净化器取消, cancel_order, cancel_order=空气净化器 return=登山鞋",
    "登山鞋改个地址，净化器开发票, change_order invoice, change_order=登山鞋 invoice=空气净化器",
    "登山鞋和净化器都退, return, ''",
    "登山鞋退了，净化器别取消, return, ''",
    "登山鞋退货再开张发票, return invoice, ''",
  })
  void eachDeedIsForTheGoodsBesideIt(String said, String wanted, String each) {
    Map<String, Order> orders = WishOrders.of(Arrays.asList(wanted.split(" ")), ORDERS, said);
    assertThat(
            new TreeMap<>(orders)
                .entrySet().stream()
                    .map(e -> e.getKey() + "=" + e.getValue().lines().getFirst().product())
                    .collect(Collectors.joining(" ")))
        .isEqualTo(each);
  }

  private static Order order(String number, String product) {
    return new Order(
        new OrderNumber(number),
        new CustomerId("c1"),
        OrderStatus.SIGNED,
        Instant.EPOCH,
        List.of(new Order.Line(product, product, 1, new Money(100))),
        new Money(100),
        Optional.empty(),
        Optional.empty());
  }
}
