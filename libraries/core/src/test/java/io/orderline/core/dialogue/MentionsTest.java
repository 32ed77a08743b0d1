package io.orderline.core.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.order.CustomerId;
import io.orderline.core.order.Money;
import io.orderline.core.order.Order;
import io.orderline.core.order.OrderNumber;
import io.orderline.core.order.OrderStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentionsTest {
  private static final List<Order> ORDERS =
      List.of(order("100000000001", "登山鞋"), order("100000000002", "电热水壶"));

  @ParameterizedTest
  @CsvSource({
    "鞋子不退退水壶, 电热水壶",
    "水壶先不用退, ''",
    "不是鞋是水壶, 电热水壶",
    "水壶就别动了，鞋子退, 登山鞋",
    "退鞋子, 登山鞋",
    "除了鞋子都退, ''",
    "鞋子留着退水壶, 电热水壶",
    "我的雪地鞋呢, ''",
    "那个电水壶, 电热水壶",
    "玻璃水壶, ''",
  })
  void whatIsRefusedIsNotMeant(String said, String product) {
    List<String> meant =
        Mentions.of(ORDERS, said).stream().map(o -> o.lines().getFirst().product()).toList();
    assertThat(String.join("", meant)).isEqualTo(product);
  }

  @ParameterizedTest
  @CsvSource({
    "鞋子和水壶都退, 登山鞋电热水壶",
    "水壶跟鞋子我不要了, 电热水壶登山鞋",
    "鞋子退了水壶改送到和平路八号, ''",
    "鞋子取消，水壶留着, ''",
  })
  void whatIsNamedSideBySideIsForTheSame(String said, String products) {
    assertThat(
            Mentions.together(ORDERS, said).stream()
                .map(o -> o.lines().getFirst().product())
                .reduce("", String::concat))
        .isEqualTo(products);
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
