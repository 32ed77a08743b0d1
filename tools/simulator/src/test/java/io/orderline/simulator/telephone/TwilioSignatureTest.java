package io.orderline.simulator.telephone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The provider's published example, and the same recomputed for other ports. */
class TwilioSignatureTest {
  private static final Map<String, String> FORM =
      Map.of(
          "CallSid",
          "CA1234567890ABCDE",
          "Caller",
          "+14158675309",
          "Digits",
          "1234",
          "From",
          "+14158675309",
          "To",
          "+18005551212");

  @ParameterizedTest
  @CsvSource({
    "https://mycompany.com/myapp.php?foo=1&bar=2, RSOYDt4T1cUTdK1PDd93/VVr8B8=",
    "https://mycompany.com:443/myapp.php?foo=1&bar=2, kvajT1Ptam85bY51eRf/AJRuM3w=",
    "http://mycompany.com:80/myapp.php?foo=1&bar=2, 0ZXoZLH/DfblKGATFgpif+LLRf4=",
    "http://mycompany.com:1234/myapp.php?foo=1&bar=2, Zmvh+3yNM1Phv2jhDCwEM3q5ebU="
  })
  void signsUrlAndForm(String url, String signature) {
    assertThat(TwilioSignature.of("12345", url, FORM)).isEqualTo(signature);
  }

  @ParameterizedTest
  @CsvSource("https://mycompany.com/myapp.php?foo=1&bar=2, zYQTYrRWXE7LtzbG4PfP7/bkkGo=")
  void signsTheUrlAloneWithoutAForm(String url, String signature) {
    assertThat(TwilioSignature.of("12345", url, Map.of())).isEqualTo(signature);
  }
}
