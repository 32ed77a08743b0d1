package io.orderline.console.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderline.console.web.Refused;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where callers can be put through to. */
class AgentNumbersTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "110",
        "119",
        "120",
        "122",
        "112",
        "911",
        "999",
        "021-110",
        "+86 110",
        "0571 120",
        "12110"
      })
  void nobodyIsPutThroughToAnEmergency(String number) {
    refused(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"12345", "12315", "0571-12345", "+8612345", "114", "10086", "116114"})
  void norToAPublicService(String number) {
    refused(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"16812345", "0571-16898888", "+1 900 555 0199", "+979 123456789", "+881612345678"})
  void norToANumberThatCostsExtra(String number) {
    refused(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8001",
        "021-60000001",
        "0571-88888888",
        "13501018226",
        "+86 135 0101 8226",
        "400-820-1234",
        "95588",
        "+1 415 555 0199",
        "+44 20 7946 0018",
        "010-12345678",
        "16800000000"
      })
  void aNumberOfThePeopleIsFine(String number) {
    assertThat(AgentNumbers.read(number).digits()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "12", "call me", "1234567890123456"})
  void whatIsNoNumberIsNone(String number) {
    refused(number);
  }

  private static void refused(String number) {
    assertThatThrownBy(() -> AgentNumbers.read(number)).isInstanceOf(Refused.class);
  }
}
