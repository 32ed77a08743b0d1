package io.orderline.understand.clause;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said before a repair no longer holds. */
class RestartsTest {
  @ParameterizedTest
  @CsvSource({
    "'键盘取消,不,不是取消,是换个红色的', 换个红色的",
    "'我要退台灯,不是退,是换一个', 换一个",
    "'开发票,哦不是开发票,我是要改地址', 要改地址",
    "'帮我取消,诶不是要取消,而是退货', 退货",
    "'我要退台灯,不对,换台灯', 换台灯"
  })
  void what_it_is_not_does_not_hold(String said, String held) {
    assertThat(Restarts.read(said).kept()).isEqualTo(held);
  }

  @ParameterizedTest
  @CsvSource({"'我要取消,不是质量问题,是不想要了'", "'我要退货,是不是要我出运费'", "'改地址,不是三号,是五号'"})
  void what_is_no_repair_of_the_wish_stays(String said) {
    assertThat(Restarts.read(said).kept()).isEqualTo(said);
  }
}
