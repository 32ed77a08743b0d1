package io.orderline.core.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.call.PhoneNumber;
import io.orderline.core.dialogue.TestCall.Meaning;
import io.orderline.core.order.OrderStatus;
import io.orderline.core.policy.Policy;
import io.orderline.core.policy.PolicyBook;
import io.orderline.core.tenant.IdentityRules.Proof;
import io.orderline.core.understanding.Act;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing is booked for a number alone. */
class IdentityGateTest {
  private static final Meaning NOTHING = Meaning.NOTHING;
  private static final Meaning YES = Meaning.act(Act.YES);

  private final TestCall call =
      new TestCall(
              Optional.of(new PhoneNumber("4008001234")),
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

  private String confirmsARefund() {
    call.says("羽绒服的钱退给我", Meaning.wish("refund"));
    return call.says("对", YES);
  }

  @ParameterizedTest
  @EnumSource(names = {"ORDER_NUMBER", "PHONE_TAIL", "FULL_PHONE"})
  void who_said_a_number_is_asked_for_something_else_before_the_ticket(Proof proof) {
    call.shown(proof).isCalled("王小明");

    assertThat(confirmsARefund()).isEqualTo("您是谁？");
    assertThat(call.actions).isEmpty();
    assertThat(call.says("王小明", NOTHING)).startsWith("退好了");
    assertThat(call.actions).hasSize(1);
  }

  @Test
  void whoever_has_shown_enough_once_is_not_asked_again() {
    call.shown(Proof.PHONE_TAIL).isCalled("王小明");
    confirmsARefund();
    call.says("王小明", NOTHING);

    assertThat(confirmsARefund()).startsWith("退好了");
  }

  @Test
  void the_customers_telephone_is_enough() {
    call.shown(Proof.CALLING_NUMBER);
    assertThat(confirmsARefund()).startsWith("退好了");
  }

  @Test
  void a_call_that_an_earlier_version_began_goes_on_as_it_began() {
    assertThat(confirmsARefund()).startsWith("退好了");
  }

  @Test
  void who_answers_wrong_gets_a_person_and_no_ticket() {
    call.shown(Proof.ORDER_NUMBER).isCalled("王小明");
    confirmsARefund();

    assertThat(call.says("李雷", NOTHING)).isEqualTo("您是谁？");
    assertThat(call.says("韩梅梅", NOTHING)).isEqualTo("转人工。");
    assertThat(call.over()).isTrue();
    assertThat(call.actions).noneMatch(action -> action.type().equals("ticket.requested"));
  }

  @Test
  void who_leaves_and_comes_again_is_not_asked_for_ever() {
    call.shown(Proof.ORDER_NUMBER).isCalled("王小明");
    for (int i = 0; i < 3; i++) {
      assertThat(confirmsARefund()).isEqualTo("您是谁？");
      call.says("算了", Meaning.act(Act.NO));
    }
    assertThat(confirmsARefund()).startsWith("抱歉，没有核对上");
    assertThat(call.actions).isEmpty();
  }
}
