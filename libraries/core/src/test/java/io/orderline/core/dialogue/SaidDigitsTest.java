package io.orderline.core.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SaidDigitsTest {

  @ParameterizedTest
  @CsvSource({
    "13501018227, 幺三五，零幺零幺，八二二某",
    "13501018226, 幺三五，零幺零幺，八二二六",
    "1350101822, 幺三五，零幺零幺，八二二某",
    "3501018226, 某三五，零幺零幺，八二二六",
    "135010182266, 幺三五，零幺零幺，八二二六",
    "13901017226, 幺三某，零幺零幺，某二二六"
  })
  void a_digit_that_was_not_said_is_not_read_back(String said, String spoken) {
    assertThat(SaidDigits.spoken("13501018226", Optional.of(said))).isEqualTo(spoken);
  }

  @Test
  void a_number_that_was_said_in_full_is_read_back_in_full() {
    assertThat(SaidDigits.spoken("13501018226", Optional.empty())).isEqualTo("幺三五，零幺零幺，八二二六");
  }
}
