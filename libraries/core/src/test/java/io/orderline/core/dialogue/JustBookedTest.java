package io.orderline.core.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.dialogue.TestCall.Meaning;
import io.orderline.core.order.OrderStatus;
import io.orderline.core.policy.Policy;
import io.orderline.core.policy.PolicyBook;
import io.orderline.core.understanding.Act;
import io.orderline.core.understanding.Reply;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JustBookedTest {
  private final TestCall call =
      new TestCall(
              Optional.empty(),
              new PolicyBook(
                  List.of(
                      new Policy(
                          "refund",
                          Set.of(OrderStatus.PAID),
                          List.of(),
                          Set.of(),
                          Optional.empty(),
                          true,
                          "全额退款。"))))
          .orders(OrderStatus.PAID);

  @Test
  void aYesToWhatWasJustBookedBeginsNothingNew() {
    booksARefund();

    assertThat(call.says("成，退", Meaning.wish("refund").as(Reply.Kind.ASSENT)))
        .isEqualTo("好的，已经登记好了。还要什么？");
    assertThat(call.actions).hasSize(1);
  }

  @Test
  void whatIsWantedBesidesIsNew() {
    booksARefund();

    assertThat(call.says("另外那件也退", Meaning.wish("refund").as(Reply.Kind.ASSENT)))
        .doesNotContain("已经登记好了");
  }

  @Test
  void thatThereIsMoreIsNoWishYet() {
    booksARefund();

    assertThat(call.says("退了退了，还有别的事", Meaning.wish("refund").as(Reply.Kind.ASSENT)))
        .isEqualTo("好的，已经登记好了。还要什么？");
    assertThat(call.actions).hasSize(1);
  }

  @Test
  void laterItIsAWishLikeAnyOther() {
    booksARefund();
    call.says("耳机到哪了", Meaning.wish("parcel"));

    assertThat(call.says("好，退", Meaning.wish("refund").as(Reply.Kind.ASSENT)))
        .doesNotContain("已经登记好了");
  }

  private void booksARefund() {
    call.says("耳机退款", Meaning.wish("refund"));
    assertThat(call.says("对", Meaning.act(Act.YES))).startsWith("退好了");
  }
}
