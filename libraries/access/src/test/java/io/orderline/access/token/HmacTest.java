package io.orderline.access.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Test case 2 of RFC 2202 and RFC 4231, and Jefe's text in other forms. */
class HmacTest {
  private static final String TEXT = "what do ya want for nothing?";

  @Test
  void signsAsTheStandardsSay() {
    assertThat(Hmac.sha1("Jefe").sign(TEXT).hex())
        .isEqualTo("effcdf6ae5eb2fa2d27416d5f184df9c259a7c79");
    assertThat(Hmac.sha256("Jefe").sign(TEXT).hex())
        .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    assertThat(Hmac.sha512("Jefe").sign(TEXT).hex())
        .isEqualTo(
            "164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea2505549758bf75c05a994a6d034f65f8f0e6fd"
                + "caeab1a34d4a6b4b636e070a38bce737");
  }

  @Test
  void writesACodeInEveryForm() {
    MessageCode code = Hmac.sha1("Jefe").sign(TEXT);

    assertThat(code.hex(4)).isEqualTo("effcdf6a");
    assertThat(code.base64()).isEqualTo("7/zfauXrL6LSdBbV8YTfnCWafHk=");
    assertThat(code.base64Url()).isEqualTo("7_zfauXrL6LSdBbV8YTfnCWafHk");
  }

  @Test
  void signsPartsAsOneText() {
    byte[] whole = TEXT.getBytes(StandardCharsets.UTF_8);
    byte[] first = TEXT.substring(0, 10).getBytes(StandardCharsets.UTF_8);
    byte[] rest = TEXT.substring(10).getBytes(StandardCharsets.UTF_8);

    assertThat(Hmac.sha256("k").sign(first, rest).hex())
        .isEqualTo(Hmac.sha256("k").sign(whole).hex());
  }

  @Test
  void printsNoSecret() {
    assertThat(Hmac.sha256("Jefe")).hasToString("HmacSHA256");
    assertThat(SecretToken.of("Jefe")).hasToString("SecretToken");
  }
}
