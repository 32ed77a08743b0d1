package io.orderline.telephony.jambonz;

import static io.orderline.telephony.JsonBody.bytes;
import static io.orderline.telephony.JsonBody.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderline.call.DemoPorts;
import io.orderline.call.TestClock;
import io.orderline.core.tenant.TenantId;
import io.orderline.store.PostgresResource;
import io.orderline.telephony.TelephonyProviderContract;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class JambonzQuarkusTest extends TelephonyProviderContract {
  private static final String PUBLIC = "https://calls.example.com";
  private static final JambonzSignature SIGNATURE =
      new JambonzSignature(
          new TenantId("demo"), "wh_secret", Duration.ofMinutes(5), () -> TestClock.NOW);

  /**
   * jambonz never sends the same twice within a second; these tests do, and so each of their
   * requests has a second of its own.
   */
  private static final AtomicLong SECOND = new AtomicLong(TestClock.NOW.getEpochSecond());

  @Override
  protected Answer incoming(String call, String from) {
    return post("/calls/jambonz/incoming?tenant=demo", hook(call, from, Map.of()));
  }

  @Override
  protected Answer speech(Answer before, String call, String text) {
    var speech =
        Map.of(
            "language_code",
            "zh-CN",
            "is_final",
            true,
            "alternatives",
            List.of(
                Map.of("transcript", text, "confidence", 0.92),
                Map.of("transcript", "别的", "confidence", 0.4)));
    return post(
        before.where(), turn(call, before, Map.of("reason", "speechDetected", "speech", speech)));
  }

  /** Its recogniser's own events come along. */
  @Override
  protected Answer speechWithAllThatIsSent(Answer before, String call, String text) {
    var speech =
        Map.of(
            "alternatives",
            List.of(Map.of("transcript", text, "confidence", 0.92)),
            "vendor",
            Map.of("name", "any", "evt", List.of("词".repeat(70_000))));
    return post(
        before.where(), turn(call, before, Map.of("reason", "speechDetected", "speech", speech)));
  }

  @Override
  protected Answer keys(Answer before, String call, String keys) {
    return post(
        before.where(), turn(call, before, Map.of("reason", "dtmfDetected", "digits", keys)));
  }

  @Override
  protected Answer silence(Answer before, String call) {
    return post(before.where(), turn(call, before, Map.of("reason", "timeout")));
  }

  @Override
  protected Answer hungUp(String call) {
    return post(
        "/calls/jambonz/status?tenant=demo",
        turn(call, Map.of("call_status", "completed", "duration", 12)));
  }

  @Override
  protected Answer transferFailed(Answer before, String call) {
    return post(
        before.where(),
        turn(call, Map.of("dial_call_status", "no-answer", "dial_sip_status", 480)));
  }

  @Override
  protected Answer agentAnswers(Answer before, String call) {
    return post(
        "/calls/jambonz/agent?tenant=demo&call=" + call,
        hook("the-agents-line", "13900000000", Map.of("parent_call_sid", call)));
  }

  /** jambonz has no fallback of its own; whoever runs it may send a call there. */
  @Override
  protected Answer couldNotReachUs(String call) {
    return post("/calls/jambonz/fallback?tenant=demo", turn(call, Map.of()));
  }

  @Override
  protected Answer forged(String call, String from) {
    String signature = signature(bytes(hook(call, "13999999999", Map.of())));
    return answer(
        send("/calls/jambonz/incoming?tenant=demo", bytes(hook(call, from, Map.of())), signature));
  }

  @Test
  void replayToAnotherAddressIsRefused() {
    String call = fresh();
    byte[] greeting = bytes(hook(call, DemoPorts.KNOWN, Map.of()));
    String signature = signature(greeting);
    String path = "/calls/jambonz/incoming?tenant=demo";
    Answer first = answer(send(path, greeting, signature));
    assertThat(first.next()).isEqualTo(Next.LISTENS);
    assertThat(send(path, greeting, signature).statusCode()).isEqualTo(403);
    assertThat(send(path + "&listen=record", greeting, signature).statusCode()).isEqualTo(403);
  }

  @Test
  void turnOutsideTheSignatureIsRefused() {
    String call = fresh();
    Answer greeting = incoming(call, DemoPorts.KNOWN);
    Map<String, Object> body = turn(call, greeting, Map.of("reason", "timeout"));
    String elsewhere = greeting.where().replace("turn=1", "turn=2");
    assertThat(post(elsewhere, body).status()).isEqualTo(400);
    assertThat(post(greeting.where(), turn(call, Map.of("reason", "timeout"))).status())
        .isEqualTo(400);
  }

  @Test
  void turnIsTaggedOnTheCall() {
    assertThat(incoming(fresh(), DemoPorts.KNOWN).raw())
        .contains("{\"verb\":\"tag\",\"data\":{\"turn\":\"1/0\"}}");
  }

  @Test
  void endOfTheAgentLegDoesNotEndTheCall() {
    String call = fresh();
    Answer greeting = incoming(call, DemoPorts.KNOWN);
    post(
        "/calls/jambonz/status?tenant=demo",
        turn(call, Map.of("direction", "outbound", "call_status", "completed")));
    assertThat(speech(greeting, call, "我的快递").next()).isEqualTo(Next.LISTENS);
  }

  @Test
  void summaryIsTaggedOnTheTransferredCall() {
    String call = fresh();
    Answer handedOver = speech(incoming(call, DemoPorts.KNOWN), call, "转人工");
    JsonNode verbs = json(handedOver.raw());
    JsonNode tag = verbs.get(1);
    assertThat(tag.get("verb").asText()).isEqualTo("tag");
    assertThat(tag.at("/data/call").asText()).isEqualTo(call);
    assertThat(tag.at("/data/story").asText()).contains("客户");
    JsonNode target = verbs.get(2).at("/target/0");
    assertThat(target.get("type").asText()).isEqualTo("phone");
    assertThat(target.get("confirmHook").asText())
        .isEqualTo(PUBLIC + "/calls/jambonz/agent?tenant=demo&call=" + call);
  }

  @Test
  void nothingToSayIsAnEmptyList() {
    Answer noted =
        post("/calls/jambonz/status?tenant=demo", turn(fresh(), Map.of("call_status", "ringing")));
    assertThat(noted.raw()).isEqualTo("[]");
  }

  @Test
  void unreadableWebhookIsRefusedWithAReason() {
    byte[] body = "{\"from\":\"13800001234\"}".getBytes(StandardCharsets.UTF_8);
    Response response = send("/calls/jambonz/incoming?tenant=demo", body, signature(body));
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.asString()).contains("call_sid is missing");
  }

  /** With the tag that came with the address that is asked now: jambonz sends it back. */
  private static Map<String, Object> turn(String call, Answer before, Map<String, ?> more) {
    var body = turn(call, more);
    String turn = before.where().replaceAll(".*&turn=(\\d+).*", "$1");
    body.put("customer_data", Map.of("turn", turn + "/0"));
    return body;
  }

  private static Map<String, Object> turn(String call, Map<String, ?> more) {
    return hook(call, "13911112222", more);
  }

  private static Map<String, Object> hook(String call, String from, Map<String, ?> more) {
    var body = new TreeMap<String, Object>();
    body.putAll(
        Map.of(
            "call_sid", call,
            "account_sid", "acc",
            "application_sid", "app",
            "direction", "inbound",
            "from", "+86" + from,
            "to", "4008001234",
            "call_id", "sip-" + call,
            "sip_status", 200,
            "call_status", "in-progress"));
    body.putAll(more);
    return body;
  }

  private static Answer post(String where, Map<String, Object> body) {
    byte[] bytes = bytes(body);
    return answer(send(where.replace(PUBLIC, ""), bytes, signature(bytes)));
  }

  private static String signature(byte[] body) {
    long time = SECOND.getAndDecrement();
    return "t=" + time + ",v1=" + SIGNATURE.sign(time, body);
  }

  private static Response send(String path, byte[] body, String signature) {
    return given()
        .urlEncodingEnabled(false)
        .contentType("application/json")
        .header("Jambonz-Signature", signature)
        .body(body)
        .post(path);
  }

  private static Answer answer(Response response) {
    String body = response.asString();
    if (response.statusCode() != 200) {
      return new Answer(response.statusCode(), List.of(), Next.NOTHING, "", body);
    }
    var heard = new ArrayList<String>();
    for (JsonNode verb : json(body)) {
      switch (verb.get("verb").asText()) {
        case "say" -> heard.add(verb.get("text").asText());
        case "gather" -> {
          heard.add(verb.at("/say/text").asText());
          return new Answer(200, heard, Next.LISTENS, verb.get("actionHook").asText(), body);
        }
        case "dial" -> {
          return new Answer(200, heard, Next.TRANSFERS, verb.get("actionHook").asText(), body);
        }
        case "hangup" -> {
          return new Answer(200, heard, Next.HANGS_UP, "", body);
        }
        case "tag" -> {}
        default -> throw new AssertionError("a verb that is not expected: " + verb);
      }
    }
    return new Answer(200, heard, Next.NOTHING, "", body);
  }
}
