package io.orderline.telephony.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.telephony.WebRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwilioSignatureTest {
  private static final String URL = "https://mycompany.com/myapp.php?foo=1&bar=2";
  private static final String BODY = "{\"property\": \"value\", \"boolean\": true}";
  private static final String BODY_HASH =
      "0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632f96e6620";
  private static final Map<String, List<String>> FORM =
      Map.of(
          "CallSid", List.of("CA1234567890ABCDE"),
          "Caller", List.of("+14158675309"),
          "Digits", List.of("1234"),
          "From", List.of("+14158675309"),
          "To", List.of("+18005551212"));

  private final TwilioSignature twilio = new TwilioSignature("12345");

  @ParameterizedTest
  @CsvSource({
    "https://mycompany.com/myapp.php?foo=1&bar=2, RSOYDt4T1cUTdK1PDd93/VVr8B8=",
    "https://mycompany.com:443/myapp.php?foo=1&bar=2, kvajT1Ptam85bY51eRf/AJRuM3w=",
    "http://mycompany.com:80/myapp.php?foo=1&bar=2, 0ZXoZLH/DfblKGATFgpif+LLRf4=",
    "http://mycompany.com:1234/myapp.php?foo=1&bar=2, Zmvh+3yNM1Phv2jhDCwEM3q5ebU="
  })
  void acceptsTheKnownSignatures(String url, String signature) {
    assertThat(twilio.signed(form(url, signature))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "https://mycompany.com/myapp.php?foo=1&bar=2, kvajT1Ptam85bY51eRf/AJRuM3w=",
    "https://mycompany.com:443/myapp.php?foo=1&bar=2, RSOYDt4T1cUTdK1PDd93/VVr8B8=",
    "http://mycompany.com/myapp.php?foo=1&bar=2, 0ZXoZLH/DfblKGATFgpif+LLRf4="
  })
  void acceptsTheDefaultPortWrittenOrLeftOut(String url, String signature) {
    assertThat(twilio.signed(form(url, signature))).isTrue();
  }

  @Test
  void signsTheAddressAloneWithoutAForm() {
    assertThat(twilio.signed(request("GET", URL, "zYQTYrRWXE7LtzbG4PfP7/bkkGo=", Map.of(), "")))
        .isTrue();
  }

  @Test
  void checksTheHashOfTheBodyToo() {
    String url = URL + "&bodySHA256=" + BODY_HASH;
    String signature = "a9nBmqA0ju/hNViExpshrM61xv4=";
    assertThat(twilio.signed(request("POST", url, signature, Map.of(), BODY))).isTrue();
    assertThat(twilio.signed(request("POST", url, signature, Map.of(), BODY + " "))).isFalse();
  }

  @Test
  void refusesWhatIsNotSignedOrSignedForSomethingElse() {
    String good = "RSOYDt4T1cUTdK1PDd93/VVr8B8=";
    assertThat(
            twilio.signed(
                new WebRequest("POST", URI.create(URL), Map.of(), Map.of(), FORM, new byte[0])))
        .isFalse();
    assertThat(twilio.signed(form(URL + "&baz=3", good))).isFalse();
    assertThat(twilio.signed(form("https://evil.example/myapp.php?foo=1&bar=2", good))).isFalse();
    assertThat(twilio.signed(request("POST", URL, good, Map.of("Digits", List.of("9999")), "")))
        .isFalse();
    assertThat(new TwilioSignature("54321").signed(form(URL, good))).isFalse();
    assertThat(twilio.signed(form(URL, "not base64 at all"))).isFalse();
  }

  private static WebRequest form(String url, String signature) {
    return request("POST", url, signature, FORM, "");
  }

  private static WebRequest request(
      String method, String url, String signature, Map<String, List<String>> form, String body) {
    var query =
        url.contains("bodySHA256=")
            ? Map.of("bodySHA256", List.of(url.substring(url.indexOf("bodySHA256=") + 11)))
            : Map.<String, List<String>>of();
    return new WebRequest(
        method,
        URI.create(url),
        Map.of("x-twilio-signature", signature),
        query,
        form,
        body.getBytes(StandardCharsets.UTF_8));
  }
}
