package io.orderline.core.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.order.CustomerId;
import io.orderline.core.order.Money;
import io.orderline.core.order.Order;
import io.orderline.core.order.OrderNumber;
import io.orderline.core.order.OrderStatus;
import io.orderline.core.understanding.Reply;
import io.orderline.core.understanding.Understanding;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartOfOrderTest {
  private static final Order PAIR = order(line("电炖锅", 1), line("毛毯", 1));
  private static final Order TOWELS = order(line("毛巾", 4));
  private static final Order POT = order(line("电炖锅", 1));

  @ParameterizedTest
  @CsvSource({
    "锅退掉，毯子我收下了, REFUSAL, 电炖锅",
    "毛毯留着用，炖锅取消, UNCLEAR, 电炖锅",
    "锅就不换了，换毯子, REFUSAL, 毛毯",
    "毯子别退, REFUSAL, 电炖锅",
    "除了锅都退, CHANGE, 毛毯",
    "光退毛毯可以吗, QUESTION, 毛毯",
    "好，退那个锅, ASSENT, 电炖锅",
    "毛毯, STATEMENT, 毛毯",
  })
  void anArticleIsMeantBesideOneThatStays(String said, Reply.Kind kind, String product) {
    assertThat(meant(PAIR, said, kind))
        .isEqualTo(
            new Interpretation.Narrowed(
                PAIR.lines().stream().filter(l -> l.product().equals(product)).findFirst().get(),
                1));
  }

  @ParameterizedTest
  @CsvSource({
    "就退两条, CHANGE, 2",
    "能退掉一半吗, QUESTION, 2",
    "退三条行不行, QUESTION, 3",
    "一条我要退, STATEMENT, 1"
  })
  void fewerPiecesAreMeant(String said, Reply.Kind kind, int quantity) {
    assertThat(meant(TOWELS, said, kind))
        .isEqualTo(new Interpretation.Narrowed(TOWELS.lines().getFirst(), quantity));
  }

  @ParameterizedTest
  @ValueSource(strings = {"可以只退一部分吗", "两样必须一起退吗", "能退其中一件吗"})
  void whichPartIsAskedWhereThatIsOpen(String said) {
    assertThat(meant(PAIR, said, Reply.Kind.QUESTION)).isEqualTo(new Interpretation.Partly());
    assertThat(meant(POT, said, Reply.Kind.QUESTION)).isEqualTo(new Interpretation.Partly());
  }

  @ParameterizedTest
  @CsvSource({
    "不退了，锅我留着, REFUSAL",
    "锅坏了退吧, HESITATION",
    "退吧，毯子都起球了, ASSENT",
    "退锅的钱多久到, QUESTION",
    "锅和毯子都退, ASSENT",
    "对，退炖锅和毛毯, ASSENT",
    "确认, ASSENT",
  })
  void allOfItOrNoneIsNoPart(String said, Reply.Kind kind) {
    Order order = said.startsWith("锅坏") ? POT : PAIR;
    assertThat(new PartOfOrder(state(order)).meant(heard(said, kind))).isEmpty();
  }

  private static Interpretation meant(Order order, String said, Reply.Kind kind) {
    return new PartOfOrder(state(order)).meant(heard(said, kind)).orElseThrow();
  }

  private static HeardReply heard(String said, Reply.Kind kind) {
    return new HeardReply(said, Understanding.NOTHING, kind);
  }

  private static DialogueState state(Order order) {
    return DialogueState.NEW.with(new Fact.Orders(List.of(order))).with(new Fact.Chosen(order));
  }

  private static Order.Line line(String product, int quantity) {
    return new Order.Line(product, product, quantity, new Money(100));
  }

  private static Order order(Order.Line... lines) {
    return new Order(
        new OrderNumber("100000000001"),
        new CustomerId("c1"),
        OrderStatus.SIGNED,
        Instant.EPOCH,
        List.of(lines),
        new Money(100),
        Optional.empty(),
        Optional.empty());
  }
}
