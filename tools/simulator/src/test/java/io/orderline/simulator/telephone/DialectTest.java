package io.orderline.simulator.telephone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What happens on a line, said by each provider. */
class DialectTest {
  private static final URI TURN = URI.create("https://shop.example/calls/x/turn?turn=1");
  private static final Instant AT = Instant.parse("2026-03-02T04:00:00Z");
  private static final Dialect VONAGE =
      new Account.Vonage("abcd1234", "app", "a-secret", "").dialect();
  private static final Dialect JAMBONZ = new Account.Jambonz("wh_secret").dialect();

  @Test
  void vonageSignsTheBodyAndItsClaims() throws Exception {
    Dialect.Signed webhook =
        VONAGE.webhook(TURN, told("SpeechResult", "你好", "Confidence", "0.9"), AT);
    String claims = webhook.headers().get("Authorization").split("\\.")[1];
    JsonNode read =
        Members.parse(new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8));
    assertThat(read.fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(
            "iss", "iat", "jti", "payload_hash", "api_key", "application_id");
    JsonNode body = Members.parse(webhook.body());
    assertThat(body.at("/speech/results/0/text").asText()).isEqualTo("你好");
    assertThat(body.get("from").asText()).isEqualTo("8613800000001");
    assertThat(body.get("conversation_uuid").asText()).isEqualTo("c1");
  }

  @Test
  void vonageTellsKeysSilenceAndTheEnd() {
    assertThat(vonage("Digits", "12").at("/dtmf/digits").asText()).isEqualTo("12");
    assertThat(vonage("Digits", "").at("/speech/timeout_reason").asText())
        .isEqualTo("start_timeout");
    assertThat(vonage("CallStatus", "completed").get("direction").asText()).isEqualTo("inbound");
    JsonNode busy = vonage("DialCallStatus", "no-answer");
    assertThat(busy.get("status").asText()).isEqualTo("unanswered");
    assertThat(busy.get("direction").asText()).isEqualTo("outbound");
    assertThat(vonage("From", Telephone.WITHHELD).get("from").asText()).isEqualTo("anonymous");
  }

  @Test
  void jambonzSignsTheTimeAndTheBody() {
    assertThat(
            JambonzSignature.of(
                "wh_secret",
                Instant.ofEpochSecond(1_700_000_000),
                "{\"call_sid\":\"abc\",\"direction\":\"inbound\"}"))
        .isEqualTo(
            "t=1700000000,v1=1c27ae0a3096f02ca7e151ebb2e5fb2d85e093527549eb6144fab11bbabc3174");
    assertThat(JAMBONZ.webhook(TURN, told(), AT).headers().get("Jambonz-Signature"))
        .matches("t=\\d{10},v1=[0-9a-f]{64}");
  }

  @Test
  void jambonzSendsBackWhatWasTagged() {
    JsonNode heard =
        jambonz("SpeechResult", "你好", "Confidence", "0.9", "Tag", "{\"turn\":\"1/0\"}");
    assertThat(heard.at("/customer_data/turn").asText()).isEqualTo("1/0");
    assertThat(heard.at("/speech/alternatives/0/transcript").asText()).isEqualTo("你好");
    assertThat(jambonz("Digits", "").get("reason").asText()).isEqualTo("timeout");
    assertThat(jambonz("Digits", "1").get("digits").asText()).isEqualTo("1");
    assertThat(jambonz("DialCallStatus", "busy").get("dial_call_status").asText())
        .isEqualTo("busy");
  }

  private static JsonNode vonage(String... more) {
    return Members.parse(VONAGE.webhook(TURN, told(more), AT).body());
  }

  private static JsonNode jambonz(String... more) {
    return Members.parse(JAMBONZ.webhook(TURN, told(more), AT).body());
  }

  private static Map<String, String> told(String... more) {
    Map<String, String> told =
        new HashMap<>(
            Map.of(
                "CallSid", "c1",
                "From", "+8613800000001",
                "To", "+862160000000",
                "CallStatus", "in-progress"));
    for (int i = 0; i < more.length; i += 2) {
      told.put(more[i], more[i + 1]);
    }
    return told;
  }
}
