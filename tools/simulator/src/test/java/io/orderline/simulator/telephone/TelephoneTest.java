package io.orderline.simulator.telephone;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a real HTTP server that answers with documents prepared by each test. */
class TelephoneTest {
  private static final String TOKEN = "12345";

  private final Map<String, String> documents = new ConcurrentHashMap<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private HttpServer server;
  private Telephone telephone;

  record Request(String event, String uri, Map<String, String> form, String signature) {}

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    Line line = new Line(base, URI.create("https://shop.example/"), "demo", "AC1", TOKEN);
    telephone = new Telephone(line, InstantSource.system(), new Random(1));
  }

  @AfterEach
  void close() {
    telephone.close();
    server.stop(0);
  }

  @Test
  void signsEveryWebhookOverThePublicUrl() {
    documents.put("incoming", "<Gather input='speech' action='/calls/twilio/turn?turn=1'/>");
    documents.put("turn", "<Say>再见</Say><Hangup/>");
    PhoneCall call = telephone.dial("13800000001", "+862160000000", false);
    call.says("你好");

    assertThat(requests).extracting(Request::event).containsExactly("incoming", "turn", "status");
    for (Request request : requests) {
      assertThat(request.signature())
          .isEqualTo(
              TwilioSignature.of(TOKEN, "https://shop.example" + request.uri(), request.form()));
    }
    assertThat(requests.get(0).form())
        .containsEntry("From", "+8613800000001")
        .containsEntry("CallStatus", "ringing");
    assertThat(requests.get(2).form()).containsEntry("CallStatus", "completed");
    assertThat(call.heard().lines()).containsExactly("再见");
    assertThat(call.ending()).contains(new Ending.Hangup());
  }

  @Test
  void reportsWhatIsBeingSaidWhereTheLineWantsToKnow() {
    documents.put(
        "incoming",
        "<Gather input='speech' action='/calls/twilio/turn' partialResultCallback='/calls/twilio/partial'/>");
    documents.put("turn", "<Hangup/>");
    documents.put("partial", "");
    telephone.dial("13800000001", "1", false).says("我的快递");
    assertThat(requests)
        .filteredOn(request -> request.event().equals("partial"))
        .singleElement()
        .satisfies(
            partial -> assertThat(partial.form()).containsEntry("UnstableSpeechResult", "我的"));
  }

  @Test
  void servesTheRecordingToWhoeverKnowsTheAccount() throws Exception {
    documents.put("incoming", "<Record action='/calls/twilio/recording'/>");
    documents.put("recording", "<Hangup/>");
    telephone.dial("13800000001", "1", true).does(new CallerAction.Speaks(Wav.silence()));

    Map<String, String> form =
        requests.stream()
            .filter(request -> request.event().equals("recording"))
            .findFirst()
            .orElseThrow()
            .form();
    assertThat(form).containsEntry("RecordingDuration", "1").doesNotContainKey("Digits");
    URI recording = URI.create(form.get("RecordingUrl"));
    assertThat(get(recording, "AC1:" + TOKEN)).isEqualTo(200);
    assertThat(get(recording, "AC1:guess")).isEqualTo(401);
  }

  @Test
  void aKeyEndsARecordingAndTheOtherKeysMeetTheNextQuestion() {
    documents.put("incoming", "<Record action='/calls/twilio/recording'/>");
    documents.put("recording", "<Gather input='dtmf' action='/calls/twilio/turn'/>");
    documents.put("turn", "<Hangup/>");
    telephone.dial("13800000001", "1", true).presses("1380#");
    assertThat(requests).extracting(request -> request.form().get("Digits")).contains("1", "380");
  }

  @Test
  void asksTheFallbackWhenAWebhookFails() {
    documents.put("fallback", "<Say>系统繁忙</Say>");
    PhoneCall call = telephone.dial("13800000001", "1", false);
    assertThat(call.heard().lines()).containsExactly("系统繁忙");
    assertThat(requests.get(1).form())
        .containsEntry("ErrorCode", "11200")
        .containsEntry("ErrorUrl", "https://shop.example/calls/twilio/incoming?tenant=demo");
  }

  @Test
  void aDocumentThatTwilioWouldNotRunLeadsToTheFallback() {
    documents.put("incoming", "<Speak>您好</Speak>");
    documents.put("fallback", "<Say>系统繁忙</Say>");
    telephone.dial("13800000001", "1", false);
    assertThat(requests.get(1).form()).containsEntry("ErrorCode", "12100");
  }

  @Test
  void aLineWithoutAnyDocumentFails() {
    PhoneCall call = telephone.dial("13800000001", "1", false);
    assertThat(call.ending().orElseThrow()).isInstanceOf(Ending.Failed.class);
  }

  @Test
  void anAgentWhoTakesTheCallEndsIt() {
    documents.put(
        "incoming", "<Dial action='/calls/twilio/dialled'><Number>+86216</Number></Dial>");
    documents.put("dialled", "<Hangup/>");
    PhoneCall call = telephone.dial("withheld", "1", false);
    assertThat(call.ending()).contains(new Ending.Transfer("+86216"));
    assertThat(requests.get(0).form()).containsEntry("From", Telephone.WITHHELD);
    assertThat(requests.get(1).form()).containsEntry("DialCallStatus", "completed");
  }

  @Test
  void anAgentWhoDoesNotTakeTheCallGivesItBack() {
    documents.put(
        "incoming", "<Dial action='/calls/twilio/dialled'><Number>+86216</Number></Dial>");
    documents.put("dialled", "<Say>没有人接听</Say><Gather/>");
    telephone.agentsAre("no-answer");
    PhoneCall call = telephone.dial("13800000001", "1", false);
    assertThat(call.heard().text()).contains("没有人接听");
    assertThat(call.ending()).isEmpty();
  }

  private static int get(URI recording, String credentials) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) recording.toURL().openConnection();
    connection.setRequestProperty(
        "Authorization",
        "Basic "
            + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
    return connection.getResponseCode();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      URI uri = exchange.getRequestURI();
      String event = uri.getPath().replaceFirst(".*/", "");
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      requests.add(
          new Request(
              event,
              uri.toString(),
              form(body),
              exchange.getRequestHeaders().getFirst("X-Twilio-Signature")));
      String document = documents.get(event);
      if (document == null) {
        exchange.sendResponseHeaders(event.equals("status") ? 204 : 500, -1);
        return;
      }
      byte[] twiml = ("<Response>" + document + "</Response>").getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, twiml.length);
      exchange.getResponseBody().write(twiml);
    }
  }

  private static Map<String, String> form(String body) {
    return Stream.of(body.split("&"))
        .map(field -> field.split("=", 2))
        .sorted(Comparator.comparing(field -> field[0]))
        .collect(
            Collectors.toMap(
                field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
  }
}
