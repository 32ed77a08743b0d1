package io.orderline.core.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

  @ParameterizedTest
  @CsvSource({
    "+8613800001234,13800001234",
    "138 0000 1234,13800001234",
    "013800001234,13800001234",
    "+14158675309,14158675309",
    "(010) 6552-1234,01065521234"
  })
  void readsNumbersAsProvidersWriteThem(String written, String digits) {
    assertThat(PhoneNumber.read(written)).contains(new PhoneNumber(digits));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "anonymous", "12", "sip:alice@example.com", "1234567890123456"})
  void whatIsNoNumberIsNone(String written) {
    assertThat(PhoneNumber.read(written)).isEmpty();
  }

  @Test
  void isMaskedWhereverItIsPrinted() {
    assertThat(new PhoneNumber("13800001234")).hasToString("*******1234");
  }
}
