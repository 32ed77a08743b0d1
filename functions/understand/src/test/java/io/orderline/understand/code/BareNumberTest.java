package io.orderline.understand.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BareNumberTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8800134725",
        "8800 1347 25",
        "八八零零,幺三四七,二五",
        "嗯五六七八",
        "六六拐两",
        "四个八",
        "号码是一三八零零一三八零零零"
      })
  void says_digits_and_nothing_else(String said) {
    assertThat(BareNumber.is(said)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"转人工", "开吧", "第一个", "三番五次打电话", "我买了三双", "8800134725到哪了", "零", "好的", "一二"})
  void says_something_else(String said) {
    assertThat(BareNumber.is(said)).isFalse();
  }
}
