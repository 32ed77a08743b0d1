package io.orderline.call.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.call.PhoneNumber;
import io.orderline.core.order.Customer;
import io.orderline.core.order.CustomerId;
import io.orderline.core.tenant.IdentityRules.Proof;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SaidOfOneselfTest {
  private static final Customer CUSTOMER =
      new Customer(new CustomerId("c"), "叶知秋", new PhoneNumber("13700451298"), "普通会员");
  private static final List<String> ORDER = List.of("8800113355");

  private static boolean fits(String words, Proof... shown) {
    return new SaidOfOneself(words).fits(CUSTOMER, ORDER, List.of(shown));
  }

  @ParameterizedTest
  @ValueSource(strings = {"叶知秋", "我叫叶知秋", "下单的是叶 知秋啊", "我姓叶，叫知秋", "姓叶，名字是知秋", "叶知秋，树叶的叶"})
  void a_name_fits_whatever_was_shown_before(String words) {
    assertThat(fits(words, Proof.ORDER_NUMBER)).isTrue();
    assertThat(fits(words, Proof.PHONE_TAIL)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"幺二九八", "一二九八", "尾号1298", "是么，1298", "13700451298", "幺三七零零四五幺二九八"})
  void a_telephone_number_fits_beside_an_order_and_not_beside_itself(String words) {
    assertThat(fits(words, Proof.ORDER_NUMBER)).isTrue();
    assertThat(fits(words, Proof.PHONE_TAIL)).isFalse();
    assertThat(fits(words, Proof.FULL_PHONE)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"8800113355", "八八零零幺幺三三五五", "订单号是8800 1133 55"})
  void an_order_number_fits_beside_a_telephone_number_and_not_beside_itself(String words) {
    assertThat(fits(words, Proof.FULL_PHONE)).isTrue();
    assertThat(fits(words, Proof.ORDER_NUMBER)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "叶",
        "姓叶",
        "知秋",
        "叶先生",
        "叶志秋",
        "幺二九九",
        "298",
        "1",
        "",
        "我不知道",
        "为什么要问这个",
        "88001133"
      })
  void what_only_sounds_alike_does_not(String words) {
    assertThat(fits(words, Proof.ORDER_NUMBER)).isFalse();
    assertThat(fits(words, Proof.PHONE_TAIL)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"发验证码", "那你发个验证码给我", "短信吧", "验证码"})
  void a_code_is_asked_for(String words) {
    assertThat(new SaidOfOneself(words).asksForCode()).isTrue();
  }
}
