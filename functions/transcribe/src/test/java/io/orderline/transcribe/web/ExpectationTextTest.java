package io.orderline.transcribe.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderline.core.call.Expectation.Anything;
import io.orderline.core.call.Expectation.Choice;
import io.orderline.core.call.Expectation.Digits;
import io.orderline.core.call.Expectation.YesNo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpectationTextTest {

  @Test
  void reads_every_form() {
    assertThat(ExpectationText.parse("anything")).isEqualTo(new Anything());
    assertThat(ExpectationText.parse("yes_no")).isEqualTo(new YesNo());
    assertThat(ExpectationText.parse("choice:3")).isEqualTo(new Choice(3));
    assertThat(ExpectationText.parse("digits:11")).isEqualTo(new Digits(11, 11));
    assertThat(ExpectationText.parse("digits:4-11")).isEqualTo(new Digits(4, 11));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "digits", "digits:0", "digits:9-4", "choice:0", "choice:12", "YES"})
  void refuses_what_is_none(String text) {
    assertThatThrownBy(() -> ExpectationText.parse(text))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
