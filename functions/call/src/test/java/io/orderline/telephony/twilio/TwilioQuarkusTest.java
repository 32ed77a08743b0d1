package io.orderline.telephony.twilio;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.orderline.call.DemoPorts;
import io.orderline.call.TestClock;
import io.orderline.store.PostgresResource;
import io.orderline.telephony.RecordedLineContract;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.xml.XmlPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class TwilioQuarkusTest extends RecordedLineContract {
  private static final String PUBLIC = "https://calls.example.com";
  private static final String TOKEN = "test-token";
  private static final TwilioSignature SIGNATURE = new TwilioSignature(TOKEN);

  @Inject TestClock clock;

  private static volatile String recorded = "";
  private static HttpServer recordings;

  @BeforeAll
  static void serveRecordings() throws Exception {
    recordings = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    String expected =
        "Basic "
            + Base64.getEncoder()
                .encodeToString(("ACtest:" + TOKEN).getBytes(StandardCharsets.UTF_8));
    recordings.createContext(
        "/",
        exchange -> {
          boolean ours = expected.equals(exchange.getRequestHeaders().getFirst("Authorization"));
          byte[] content = recorded.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(
              ours ? 200 : 401, ours && content.length > 0 ? content.length : -1);
          if (ours) {
            exchange.getResponseBody().write(content);
          }
          exchange.close();
        });
    recordings.start();
  }

  @AfterAll
  static void stopRecordings() {
    recordings.stop(0);
  }

  /** Twilio's signature has no time: whoever has kept a request can show it for ever. */
  @Test
  void aTurnThatIsShownMuchLaterLearnsNothing() {
    String call = fresh();
    Answer greeting = incoming(call, DemoPorts.KNOWN);
    assertThat(speech(greeting, call, "我的快递").all()).contains("顺丰速运");
    assertThat(speech(greeting, call, "我的快递").all()).contains("顺丰速运");
    hungUp(call);

    after(
        Duration.ofMinutes(11),
        () ->
            assertThat(speech(greeting, call, "我的快递").all()).doesNotContain("顺丰速运").contains("再见"));
  }

  @Test
  void aCallWhoseEndNobodyToldEndsByItself() {
    String call = fresh();
    Answer greeting = incoming(call, DemoPorts.KNOWN);
    assertThat(speech(greeting, call, "我的快递").all()).contains("顺丰速运");

    after(
        Duration.ofHours(5),
        () -> {
          assertThat(speech(greeting, call, "我的快递").all()).contains("再见");
          assertThat(incoming(call, DemoPorts.KNOWN).all()).contains("再见");
        });
  }

  private void after(Duration time, Runnable check) {
    clock.forward(time);
    try {
      check.run();
    } finally {
      clock.forward(time.negated());
    }
  }

  @Override
  protected Answer incoming(String call, String from) {
    return post("/calls/twilio/incoming?tenant=demo", form(call, from, Map.of()));
  }

  @Override
  protected Answer incomingRecorded(String call, String from) {
    return post("/calls/twilio/incoming?tenant=demo&listen=record", form(call, from, Map.of()));
  }

  @Override
  protected Answer speech(Answer before, String call, String text) {
    return post(
        before.where(),
        form(call, "13911112222", Map.of("SpeechResult", text, "Confidence", "0.92")));
  }

  /** What an account's add-ons found out, and the headers of a SIP call. */
  @Override
  protected Answer speechWithAllThatIsSent(Answer before, String call, String text) {
    var form =
        form(call, "13911112222", Map.of("SpeechResult", text, "AddOns", "{\"词\":1}".repeat(5000)));
    for (int i = 0; i < 50; i++) {
      form.put("SipHeader_X-" + i, "v".repeat(200));
    }
    return post(before.where(), form);
  }

  @Override
  protected Answer keys(Answer before, String call, String keys) {
    return post(before.where(), form(call, "13911112222", Map.of("Digits", keys)));
  }

  @Override
  protected Answer silence(Answer before, String call) {
    return post(before.where(), form(call, "13911112222", Map.of("SpeechResult", "")));
  }

  @Override
  protected Answer recording(Answer before, String call, String content) {
    recorded = content;
    String url = "http://127.0.0.1:" + recordings.getAddress().getPort() + "/Recordings/RE1";
    return post(
        before.where(),
        form(call, "13911112222", Map.of("RecordingUrl", url, "RecordingDuration", "3")));
  }

  @Override
  protected Answer hungUp(String call) {
    return post(
        "/calls/twilio/status?tenant=demo",
        form(call, "13911112222", Map.of("CallStatus", "completed")));
  }

  @Override
  protected Answer transferFailed(Answer before, String call) {
    return post(before.where(), form(call, "13911112222", Map.of("DialCallStatus", "no-answer")));
  }

  @Override
  protected Answer agentAnswers(Answer before, String call) {
    return post(
        "/calls/twilio/agent?tenant=demo&call=" + call,
        form("CAagent", "13911112222", Map.of("ParentCallSid", call)));
  }

  @Override
  protected Answer couldNotReachUs(String call) {
    return post(
        "/calls/twilio/fallback?tenant=demo",
        form(call, "13911112222", Map.of("ErrorCode", "11200")));
  }

  @Override
  protected Answer forged(String call, String from) {
    var form = form(call, from, Map.of());
    String signature = SIGNATURE.sign(PUBLIC + "/calls/twilio/incoming?tenant=demo", lists(form));
    form.put("From", "+8613999999999");
    return answer(send("/calls/twilio/incoming?tenant=demo", form, signature));
  }

  /** Its signature fits; it is only more than a provider sends. */
  @Test
  void aFormOfHundredsOfFieldsIsMalformedAndNotForged() {
    Map<String, String> form = form(fresh(), DemoPorts.KNOWN, Map.of());
    for (int i = 0; i < 300; i++) {
      form.put("Field" + i, "x");
    }
    Answer answer = post("/calls/twilio/incoming?tenant=demo", form);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.raw()).contains("parameters");
  }

  @Test
  void keyDuringARecordingAsksForTheRestOfTheNumber() {
    String call = "CAkeys" + System.nanoTime();
    Answer asked = keys(incomingRecorded(call, "13911112222"), call, "2");
    var first =
        form(call, "13911112222", Map.of("Digits", "1", "RecordingUrl", "http://127.0.0.1:1/x"));
    Answer more = post(asked.where(), first);
    Answer told = post(more.where(), form(call, "13911112222", Map.of("Digits", "3800001234")));
    org.assertj.core.api.Assertions.assertThat(told.heard())
        .anyMatch(sentence -> sentence.contains("顺丰速运"));
  }

  @Test
  void foreignRecordingIsNotFetched() {
    String call = "CAelsewhere" + System.nanoTime();
    Answer greeting = incomingRecorded(call, "13911112222");
    Answer again =
        post(
            greeting.where(),
            form(call, "13911112222", Map.of("RecordingUrl", "http://169.254.169.254/latest")));
    org.assertj.core.api.Assertions.assertThat(again.heard().getFirst()).contains("没有收到");
  }

  @Test
  void unreadableWebhookIsRefusedWithAReason() {
    String path = "/calls/twilio/incoming?tenant=demo";
    var form = new TreeMap<>(Map.of("From", "+8613800001234"));
    Response response = send(path, form, SIGNATURE.sign(PUBLIC + path, lists(form)));
    response.then().statusCode(400);
    org.assertj.core.api.Assertions.assertThat(response.asString()).contains("CallSid is missing");
  }

  private static TreeMap<String, String> form(String call, String from, Map<String, String> more) {
    var form = new TreeMap<>(more);
    form.putIfAbsent("CallStatus", "in-progress");
    form.putAll(
        Map.of(
            "CallSid", call, "AccountSid", "ACtest", "From", "+86" + from, "To", "+864008001234"));
    return form;
  }

  private static Answer post(String where, Map<String, String> form) {
    String path = where.replace(PUBLIC, "");
    return answer(send(path, form, SIGNATURE.sign(PUBLIC + path, lists(form))));
  }

  private static Response send(String path, Map<String, String> form, String signature) {
    return given()
        .urlEncodingEnabled(false)
        .header("X-Twilio-Signature", signature)
        .contentType("application/x-www-form-urlencoded")
        .body(encoded(form))
        .post(path);
  }

  private static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(
            field ->
                field.getKey()
                    + "="
                    + java.net.URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static Map<String, List<String>> lists(Map<String, String> form) {
    return form.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, field -> List.of(field.getValue())));
  }

  private static Answer answer(Response response) {
    String body = response.asString();
    if (response.statusCode() != 200 || !body.contains("<Response")) {
      return new Answer(response.statusCode(), List.of(), Next.NOTHING, "", body);
    }
    var xml = new XmlPath(body);
    List<String> heard = xml.getList("Response.'**'.findAll { it.name() == 'Say' }*.text()");
    for (var verb :
        Map.of("Gather", Next.LISTENS, "Record", Next.RECORDS, "Dial", Next.TRANSFERS).entrySet()) {
      String where = xml.getString("Response." + verb.getKey() + ".@action");
      if (where != null && !where.isEmpty()) {
        return new Answer(200, heard, verb.getValue(), URI.create(where).toString(), body);
      }
    }
    return new Answer(
        200, heard, body.contains("<Hangup") ? Next.HANGS_UP : Next.NOTHING, "", body);
  }
}
