package io.orderline.core.person;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.call.PhoneNumber;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which texts are about a person. */
class PersonTest {
  private static final Instant NOW = Instant.parse("2026-03-02T04:00:00Z");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "13700442618",
        "{\"caller\":\"13700442618\"}",
        "+8613700442618",
        "0086 137-0044-2618",
        "013700442618",
        "他的电话是137 0044 2618，晚上打",
        "line\\n13700442618"
      })
  void aWholeNumberIsFoundHoweverItIsWritten(String text) {
    assertThat(finds("13700442618", text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "137004426180",
        "2137004426187",
        "613700442618",
        "1370044261",
        "13700442619",
        "订单 9913700442618"
      })
  void partOfALongerNumberIsSomebodyElses(String text) {
    assertThat(finds("13700442618", text)).isFalse();
  }

  @Test
  void aFixedLineIsFoundWithAndWithoutItsZero() {
    assertThat(finds("021-5566 7788", "请打02155667788")).isTrue();
    assertThat(finds("+862155667788", "请打2155667788")).isTrue();
    assertThat(finds("+862155667788", "请打8555667788")).isFalse();
  }

  @Test
  void whoHasNoNumberIsInNoText() {
    assertThat(Person.asOf(NOW).inTexts()).isEmpty();
  }

  private static boolean finds(String number, String text) {
    Person person = Person.of(PhoneNumber.read(number).orElseThrow(), NOW);
    return Pattern.compile(person.inTexts().orElseThrow()).matcher(text).find();
  }
}
