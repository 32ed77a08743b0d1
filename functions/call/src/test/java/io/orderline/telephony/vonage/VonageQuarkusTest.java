package io.orderline.telephony.vonage;

import static io.orderline.telephony.JsonBody.bytes;
import static io.orderline.telephony.JsonBody.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.orderline.call.DemoPorts;
import io.orderline.call.TestClock;
import io.orderline.store.PostgresResource;
import io.orderline.telephony.RecordedLineContract;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@TestProfile(VonageQuarkusTest.Application.class)
class VonageQuarkusTest extends RecordedLineContract {
  private static final String PUBLIC = "https://calls.example.com";
  private static final KeyPair KEYS = keys();

  private static volatile String recorded = "";
  private static HttpServer recordings;

  /** A Vonage application of the demo shop, with a key made for this test. */
  public static class Application implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "orderline.tenants.demo.vonage.api-key", VonageJwt.KEY,
          "orderline.tenants.demo.vonage.application-id", VonageJwt.APPLICATION,
          "orderline.tenants.demo.vonage.signature-secret", VonageJwt.SECRET,
          "orderline.tenants.demo.vonage.private-key", pem(),
          "orderline.call.vonage.recording-origins", "http://127.0.0.1");
    }
  }

  @BeforeAll
  static void serveRecordings() throws Exception {
    recordings = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    recordings.createContext("/v1/files/", VonageQuarkusTest::serve);
    recordings.start();
  }

  private static void serve(HttpExchange exchange) throws IOException {
    boolean ours = application(exchange.getRequestHeaders().getFirst("Authorization"));
    byte[] content = recorded.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(
        ours ? 200 : 401, ours && content.length > 0 ? content.length : -1);
    if (ours) {
      exchange.getResponseBody().write(content);
    }
    exchange.close();
  }

  /** As Vonage checks an application's token: with the public key of its private one. */
  private static boolean application(String authorization) {
    try {
      return VonageJwt.APPLICATION.equals(
          new JwtConsumerBuilder()
              .setVerificationKey(KEYS.getPublic())
              .setRequireIssuedAt()
              .setRequireJwtId()
              .setRequireExpirationTime()
              .setMaxFutureValidityInMinutes(15)
              .setEvaluationTime(NumericDate.fromMilliseconds(TestClock.NOW.toEpochMilli()))
              .build()
              .processToClaims(authorization.substring("Bearer ".length()))
              .getClaimValue("application_id"));
    } catch (InvalidJwtException e) {
      return false;
    }
  }

  @AfterAll
  static void stopRecordings() {
    recordings.stop(0);
  }

  @Override
  protected Answer incoming(String call, String from) {
    return post("/calls/vonage/incoming?tenant=demo", answered(call, from));
  }

  @Override
  protected Answer incomingRecorded(String call, String from) {
    return post("/calls/vonage/incoming?tenant=demo&listen=record", answered(call, from));
  }

  @Override
  protected Answer speech(Answer before, String call, String text) {
    return post(
        before.where(),
        input(
            call,
            Map.of(
                "timeout_reason",
                "end_on_silence_timeout",
                "results",
                List.of(
                    Map.of("confidence", "0.92", "text", text),
                    Map.of("confidence", "0.4", "text", "别的")))));
  }

  /** Confidence that is no number, and all that the recogniser says of itself. */
  @Override
  protected Answer speechWithAllThatIsSent(Answer before, String call, String text) {
    return post(
        before.where(),
        input(
            call,
            Map.of(
                "timeout_reason",
                "end_on_silence_timeout",
                "results",
                List.of(Map.of("confidence", "NaN", "text", text)),
                "details",
                List.of("词".repeat(70_000)))));
  }

  @Override
  protected Answer keys(Answer before, String call, String keys) {
    var body = input(call, Map.of("results", List.of()));
    body.put("dtmf", Map.of("digits", keys, "timed_out", false));
    return post(before.where(), body);
  }

  @Override
  protected Answer silence(Answer before, String call) {
    return post(
        before.where(),
        input(call, Map.of("timeout_reason", "start_timeout", "results", List.of())));
  }

  @Override
  protected Answer recording(Answer before, String call, String content) {
    recorded = content;
    String url = "http://127.0.0.1:" + recordings.getAddress().getPort() + "/v1/files/eeee-ffff";
    return post(before.where(), spoken(call, url));
  }

  @Override
  protected Answer hungUp(String call) {
    return post("/calls/vonage/status?tenant=demo", status(call, "inbound", "completed"));
  }

  @Override
  protected Answer transferFailed(Answer before, String call) {
    return post(before.where(), status(call, "outbound", "busy"));
  }

  @Override
  protected Answer agentAnswers(Answer before, String call) {
    return post(
        "/calls/vonage/agent?tenant=demo&call=" + call,
        Map.of("from", "864008001234", "to", "8613800009999", "uuid", "agents-line"));
  }

  @Override
  protected Answer couldNotReachUs(String call) {
    return post(
        "/calls/vonage/fallback?tenant=demo",
        Map.of("conversation_uuid", call, "reason", "Connection closed.", "to", "864008001234"));
  }

  @Override
  protected Answer forged(String call, String from) {
    byte[] body = bytes(answered(call, from));
    String token = token(bytes(answered(call, "13999999999")));
    return answer(send("/calls/vonage/incoming?tenant=demo", body, token));
  }

  @Test
  void replayedWebhookIsRefused() throws Exception {
    byte[] body = bytes(answered(fresh(), DemoPorts.KNOWN));
    String token = token(body);
    String path = "/calls/vonage/incoming?tenant=demo";
    assertThat(send(path, body, token).statusCode()).isEqualTo(200);
    Response again = send(path, body, token);
    assertThat(again.statusCode()).isEqualTo(403);
    assertThat(again.asString()).contains("was answered before");
    assertThat(send(path + "&listen=record", body, token).statusCode()).isEqualTo(403);
  }

  @Test
  void endOfTheAgentLegDoesNotEndTheCall() {
    String call = fresh();
    Answer greeting = incoming(call, DemoPorts.KNOWN);
    post("/calls/vonage/status?tenant=demo", status(call, "outbound", "completed"));
    assertThat(speech(greeting, call, "我的快递").next()).isEqualTo(Next.LISTENS);
  }

  @Test
  void statesOfTheAgentLegChangeNothing() {
    String call = fresh();
    Answer handedOver = speech(incoming(call, DemoPorts.KNOWN), call, "转人工");
    for (String state : List.of("started", "ringing", "answered", "completed")) {
      assertThat(post(handedOver.where(), status(call, "outbound", state)).raw()).isEmpty();
    }
  }

  @Test
  void unclearSpeechIsNotSilence() {
    String call = fresh();
    Answer greeting = incoming(call, DemoPorts.KNOWN);
    Map<String, Object> mumbled =
        input(call, Map.of("timeout_reason", "end_on_silence_timeout", "results", List.of()));
    assertThat(post(greeting.where(), mumbled).heard().getFirst()).doesNotContain("您还在吗");
  }

  @Test
  void foreignRecordingIsNotFetched() {
    String call = fresh();
    Answer greeting = incomingRecorded(call, DemoPorts.KNOWN);
    Answer again = post(greeting.where(), spoken(call, "http://169.254.169.254/latest"));
    assertThat(again.heard().getFirst()).contains("没有收到");
  }

  @Test
  void unreadableWebhookIsRefusedWithAReason() {
    byte[] body = "{\"from\":\"8613800001234\"}".getBytes(StandardCharsets.UTF_8);
    Response response = send("/calls/vonage/incoming?tenant=demo", body, token(body));
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.asString()).contains("conversation_uuid is missing");
    byte[] text = "hello".getBytes(StandardCharsets.UTF_8);
    assertThat(send("/calls/vonage/incoming?tenant=demo", text, token(text)).statusCode())
        .isEqualTo(400);
  }

  private static Map<String, Object> answered(String call, String from) {
    return Map.of(
        "from",
        "86" + from,
        "to",
        "864008001234",
        "uuid",
        "line-" + call,
        "conversation_uuid",
        call,
        "region_url",
        "https://api-ap-3.vonage.com");
  }

  private static Map<String, Object> input(String call, Map<String, Object> speech) {
    var body = new TreeMap<String, Object>();
    body.put("speech", speech);
    body.put(
        "dtmf", JsonNodeFactory.instance.objectNode().putNull("digits").put("timed_out", false));
    body.put("from", "8613911112222");
    body.put("to", "864008001234");
    body.put("uuid", "line-" + call);
    body.put("conversation_uuid", call);
    body.put("timestamp", "2026-11-22T08:00:00.000Z");
    return body;
  }

  /** Vonage's own recogniser has heard something else. */
  private static Map<String, Object> spoken(String call, String recordingUrl) {
    return input(
        call,
        Map.of(
            "recording_url",
            recordingUrl,
            "timeout_reason",
            "end_on_silence_timeout",
            "results",
            List.of(Map.of("confidence", "0.7", "text", "转人工"))));
  }

  private static Map<String, Object> status(String call, String direction, String status) {
    return Map.of(
        "conversation_uuid", call, "direction", direction, "status", status, "to", "864008001234");
  }

  private static Answer post(String where, Map<String, Object> body) {
    byte[] bytes = bytes(body);
    return answer(send(where.replace(PUBLIC, ""), bytes, token(bytes)));
  }

  private static Response send(String path, byte[] body, String token) {
    return given()
        .urlEncodingEnabled(false)
        .contentType("application/json")
        .header("Authorization", "Bearer " + token)
        .body(body)
        .post(path);
  }

  private static Answer answer(Response response) {
    String body = response.asString();
    if (response.statusCode() != 200 || body.isEmpty()) {
      return new Answer(response.statusCode(), List.of(), Next.NOTHING, "", body);
    }
    var heard = new ArrayList<String>();
    for (JsonNode action : json(body)) {
      switch (action.get("action").asText()) {
        case "talk" -> heard.add(action.get("text").asText());
        case "input" -> {
          Next next = action.at("/speech/saveAudio").asBoolean() ? Next.RECORDS : Next.LISTENS;
          return new Answer(200, heard, next, action.at("/eventUrl/0").asText(), body);
        }
        case "connect" -> {
          return new Answer(200, heard, Next.TRANSFERS, action.at("/eventUrl/0").asText(), body);
        }
        default -> throw new AssertionError("an action that Vonage does not know: " + action);
      }
    }
    return new Answer(200, heard, Next.HANGS_UP, "", body);
  }

  private static String token(byte[] body) {
    try {
      return VonageJwt.of(body, TestClock.NOW, claims -> {});
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static KeyPair keys() {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static String pem() {
    return "-----BEGIN PRIVATE KEY-----\\n"
        + Base64.getEncoder().encodeToString(KEYS.getPrivate().getEncoded())
        + "\\n-----END PRIVATE KEY-----";
  }
}
