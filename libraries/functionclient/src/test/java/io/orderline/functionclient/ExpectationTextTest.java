package io.orderline.functionclient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderline.core.call.Expectation.Anything;
import io.orderline.core.call.Expectation.Choice;
import io.orderline.core.call.Expectation.Digits;
import io.orderline.core.call.Expectation.YesNo;
import java.util.List;
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

  @Test
  void reads_what_it_writes() {
    assertThat(
            List.of(
                new Anything(), new YesNo(), new Choice(9), new Digits(4, 4), new Digits(4, 11)))
        .allSatisfy(
            expectation ->
                assertThat(ExpectationText.parse(ExpectationText.of(expectation)))
                    .isEqualTo(expectation));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "digits", "digits:0", "digits:9-4", "choice:0", "choice:12", "YES"})
  void refuses_what_is_none(String text) {
    assertThatThrownBy(() -> ExpectationText.parse(text))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
