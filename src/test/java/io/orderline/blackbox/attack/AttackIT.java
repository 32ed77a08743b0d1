package io.orderline.blackbox.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.blackbox.Postmaster;
import io.orderline.blackbox.Shop;
import io.orderline.http.gate.Wire;
import io.orderline.simulator.telephone.JambonzSignature;
import io.orderline.simulator.telephone.PhoneCall;
import io.orderline.simulator.telephone.TwilioSignature;
import io.orderline.simulator.telephone.WebForm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * What an attacker once found, done again: a line each of what it was then and is now. What one
 * server cannot show is shown by the test that the line names.
 */
@Tag("attack")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AttackIT {
  private static final String INCOMING = "/calls/twilio/incoming?tenant=demo";
  private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";

  private final Target target = Target.shared();
  private final Shop shop = target.shop();

  @Test
  @Order(1)
  void guessedDigitsChangeNothing() throws Exception {
    String cancelled =
        "select count(*) from events.outbox where type = 'order.cancel.requested'"
            + " or event like '%cancel_order%'";
    String before = shop.database().value(cancelled);
    PhoneCall call = shop.telephone().dial("withheld", Shop.NUMBER, false);
    call.says("取消订单");
    call.presses("4152");
    if (call.ending().isEmpty()) {
      call.says("是的");
    }
    String heard = call.heard().text();
    assertThat(shop.database().value(cancelled)).isEqualTo(before);
    tell(
        "C1",
        "four guessed digits of a withheld number cancelled a paid order",
        "nothing is cancelled; heard: " + heard);
  }

  @Test
  @Order(2)
  void uploadsDoNotEndTheProcess() throws Exception {
    byte[] head = head("POST", INCOMING, FORM + "Content-Length: 10000000\r\n");
    byte[] part = new byte[99_000];
    var statuses =
        together(
            90,
            () -> {
              try (Wire wire = target.wire()) {
                wire.say(head);
                for (int i = 0; i < 100 && wire.say(part); i++) {
                  Thread.onSpinWait();
                }
                return wire.answer(Target.PATIENCE).status();
              }
            });
    assertThat(target.healthy()).isTrue();
    assertThat(target.log()).doesNotContain("OutOfMemoryError");
    assertThat(statuses).contains(413).doesNotContain(200);
    tell(
        "C2",
        "90 uploads of 9.9 MB: 471 OutOfMemoryErrors, nothing answered afterwards",
        counted(statuses) + " (0: closed while it was still sent), healthy at once");
  }

  @Test
  @Order(3)
  void completeRequestsAreAnswered() throws Exception {
    var answers = new ArrayList<String>();
    for (String path : List.of(INCOMING, "/calls/vonage/turn", "/calls/x/y")) {
      answers.add(status("POST", path, "Content-Length: 0\r\n", ""));
      answers.add(status("POST", path, "Transfer-Encoding: chunked\r\n", "0\r\n\r\n"));
      answers.add(
          status(
              "POST",
              path,
              "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 7\r\n",
              "--b--\r\n"));
    }
    answers.add(
        status(
            "POST", "/phone/calls", "Content-Type: application/json\r\nContent-Length: 0\r\n", ""));
    assertThat(answers).doesNotContain("0").noneMatch(status -> status.startsWith("5"));
    long began = System.nanoTime();
    var open =
        together(
            1500,
            () -> {
              try (Wire wire = target.wire()) {
                wire.say(head("POST", INCOMING, FORM + "Content-Length: 1000\r\n"));
                return wire.answer(Target.PATIENCE).status();
              }
            });
    long seconds = (System.nanoTime() - began) / 1_000_000_000;
    assertThat(open).isSubsetOf(408, 503, 0);
    assertThat(target.healthy()).isTrue();
    tell(
        "H1",
        "empty and multipart requests never answered, 1,500 sockets stayed open",
        "empty and multipart: "
            + String.join(" ", answers)
            + "; 1,500 bodies that never come: "
            + counted(open)
            + " within "
            + seconds
            + " s");
  }

  @Test
  @Order(4)
  void longSpeechIsUnderstood() throws Exception {
    String story = "我要投诉，" + "等了三天没有人管，".repeat(1110);
    var statuses = new ArrayList<Integer>();
    for (String text : List.of("我".repeat(228), story)) {
      String call = shop.telephone().newCallId();
      shop.send("incoming", "", shop.form(call, "13501018226"));
      statuses.add(
          shop.send(
                  "turn",
                  "&turn=1",
                  shop.form(
                      call,
                      "13501018226",
                      "SpeechResult",
                      text,
                      "Confidence",
                      "0.9",
                      "AddOns",
                      "{\"a\":1}".repeat(1000)))
              .status());
    }
    assertThat(statuses).containsOnly(200);
    byte[] vendor =
        (("{\"call_sid\":\"%s\",\"from\":\"+8613501018226\",\"to\":\"1\","
                    + "\"call_status\":\"trying\",\"vendor\":\"%s\"}")
                .formatted(shop.telephone().newCallId(), "x".repeat(200_000)))
            .getBytes(StandardCharsets.UTF_8);
    String jambonz = jambonz("demo", vendor, signature(vendor));
    assertThat(jambonz).isEqualTo("200");
    tell(
        "H2",
        "speech of 228 letters 400, AddOns of 3 kB 400, a body over 10 kB 403",
        "speech of 228 and of "
            + story.length()
            + " letters with AddOns of 7 kB: "
            + statuses
            + "; jambonz with 200 kB of its vendor: "
            + jambonz);
  }

  @Test
  @Order(5)
  void eventsAreNotTakenFromAnybody() throws Exception {
    String event =
        "ce-id: 1\r\nce-type: sms.requested\r\nce-source: /demo/x\r\nce-specversion: 1.0\r\n"
            + "ce-tenant: demo\r\nContent-Type: application/json\r\nContent-Length: 2\r\n";
    String status = status("POST", "/", event, "{}");
    assertThat(status).isEqualTo("404");
    tell(
        "H3",
        "a forged sms.requested was sent",
        "in one process: " + status + "; apart: ReceiverQuarkusTest, EventsWebQuarkusTest");
  }

  @Test
  @Order(6)
  void addressesAreNoLabels() throws Exception {
    for (int i = 0; i < 150; i++) {
      target.get("/junk/" + i);
      status(
          "POST", "/forms/invoice/demo/1/SECRETCODE" + i, FORM + "Content-Length: 5\r\n", "a=%zz");
    }
    try (Wire reset = target.wire()) {
      reset.say(head("POST", "/forms/invoice/demo/1/SECRETRESET", FORM + "Content-Length: 50\r\n"));
    }
    status("POST", INCOMING, FORM + "Content-Length: 3\r\n", "a=b");
    String metrics = target.get("/q/metrics").text();
    long labels =
        metrics
            .lines()
            .filter(line -> line.startsWith("http_server_requests_seconds_count"))
            .count();
    assertThat(metrics)
        .doesNotContain("SECRET", "junk")
        .contains("uri=\"/calls/{provider}/{event}\"");
    tell(
        "H4",
        "codes of invoice links in labels, 100 junk addresses used up all",
        "300 junk addresses: no code in the metrics, "
            + labels
            + " rows of requests, real routes measured; /q on a port of its own:"
            + " ManagementPortQuarkusTest, RulesTest");
  }

  @Test
  @Order(7)
  void aTokenOfOneProviderOpensNoOther() throws Exception {
    Optional<String> path =
        shop.telephone().dialStreaming("13501018226", Shop.NUMBER).stream()
            .map(address -> address.url().getRawPath());
    String now = "no stream is offered here: StreamTokensTest";
    if (path.isPresent()) {
      String handshake =
          "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
              + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
      String other = path.get().replace("/streams/twilio/", "/streams/jambonz/");
      now =
          "the token of "
              + path.get().replaceAll("[^/]*$", "…")
              + " at jambonz: "
              + status("GET", other, handshake, "");
      assertThat(now).endsWith("403");
    }
    tell("M1", "a Twilio stream token opened a stream of jambonz", now);
  }

  @Test
  @Order(8)
  void brokenFormsAreNoNoise() throws Exception {
    int told = target.log().length();
    var statuses = new ArrayList<Integer>();
    for (int i = 0; i < 50; i++) {
      statuses.add(
          Integer.valueOf(status("POST", INCOMING, FORM + "Content-Length: 5\r\n", "a=%zz")));
    }
    int each = (target.log().length() - told) / 50;
    assertThat(statuses).containsOnly(400);
    assertThat(each).isLessThan(300);
    told = target.log().length();
    Postmaster postmaster = Postmaster.of(shop.server().data());
    postmaster.suspend();
    try {
      together(
          20,
          () -> {
            String call = shop.telephone().newCallId();
            return shop.send("incoming", "", shop.form(call, "13501018226")).status();
          });
    } finally {
      postmaster.resume();
    }
    shop.server().awaitHealth("\"there\"");
    int away = (target.log().length() - told) / 20;
    assertThat(away).isLessThan(2000);
    tell(
        "M2",
        "a=%zz: 500 and 6.8 kB of log; without a database 11 kB of log for each call",
        "a=%zz: 400 and "
            + each
            + " bytes of log; without a database "
            + away
            + " bytes for each call");
  }

  @Test
  @Order(9)
  void socketsAreClosedAndSourcesBounded() throws Exception {
    long began = System.nanoTime();
    boolean closed;
    try (Wire wire = target.wire()) {
      wire.say("POST " + INCOMING + " HTTP/1.1\r\nHost: x\r\nX-Half: ");
      closed = wire.answer(Duration.ofSeconds(30)).ended();
    }
    long seconds = (System.nanoTime() - began) / 1_000_000_000;
    assertThat(closed).isTrue();
    String sources = "no second address on this machine: SharesTest, RefusedSourcesTest";
    Optional<String> outward = Target.outwardAddress();
    if (outward.isPresent()) {
      sources = sources(outward.get());
    }
    tell(
        "M9",
        "no limit of rate or connections; half-open sockets open after 35 s",
        "half a head: closed after "
            + seconds
            + " s (idle "
            + Target.IDLE_SECONDS
            + " s); "
            + sources);
  }

  private String sources(String address) throws Exception {
    var wires = new ArrayList<Wire>();
    int open = 0;
    for (int i = 0; i < 260; i++) {
      Wire wire = new Wire(address, target.port());
      wires.add(wire);
    }
    for (Wire wire : wires) {
      wire.say("GET /phone/line HTTP/1.1\r\nHost: localhost\r\n\r\n");
      open += wire.answer(Target.PATIENCE).status() > 0 ? 1 : 0;
    }
    for (Wire wire : wires) {
      wire.close();
    }
    assertThat(open).isEqualTo(200);
    int refused = 0;
    for (int i = 0; i < 400; i++) {
      byte[] request =
          ("GET /nowhere HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
              .getBytes(StandardCharsets.UTF_8);
      refused += Wire.ask(address, target.port(), request, Target.PATIENCE).status() == 429 ? 1 : 0;
    }
    assertThat(refused).isPositive();
    assertThat(target.answersCalls()).isTrue();
    return "of 260 connections from one address "
        + open
        + " served, of 400 wrong requests "
        + refused
        + " turned away with 429";
  }

  @Test
  @Order(10)
  void theRestIsMended() throws Exception {
    int told = target.log().length();
    int forged =
        shop.send("incoming", "", shop.form("CA1\r\nERROR forged", "13501018226")).status();
    assertThat(forged).isEqualTo(400);
    assertThat(target.log().substring(told).lines())
        .noneMatch(line -> line.startsWith("ERROR forged"));
    tell(
        "L1",
        "a CallSid with a line break forged a line of the log",
        forged + ", and every handler of the log writes one line (OneLineTest)");

    int odd = shop.send("incoming", "", shop.form("来电一二三", "13501018226")).status();
    assertThat(odd).isEqualTo(400);
    tell("L2", "a CallSid beyond ASCII broke the event's id", String.valueOf(odd));

    PhoneCall call = shop.telephone().dial("13501018226", Shop.NUMBER, false);
    call.says("我要投诉");
    String heard = call.says("快递员\0态度很差").text();
    tell("L3", "NUL in speech lost a complaint", "heard: " + heard);

    tell(
        "L4",
        "Vonage's confidence NaN: 500",
        "VonageQuarkusTest, IntakeTest: 1 where there is none");

    URI incoming = shop.line().webhook("incoming", "");
    Map<String, String> form = shop.form(shop.telephone().newCallId(), "13501018226");
    String body = WebForm.encoded(form);
    String right = TwilioSignature.of(Shop.TOKEN, incoming.toString(), form);
    String two =
        status(
            "POST",
            incoming.getRawPath() + "?" + incoming.getRawQuery(),
            FORM
                + "X-Twilio-Signature: bm90IHJpZ2h0\r\nX-Twilio-Signature: "
                + right
                + "\r\nContent-Length: "
                + body.length()
                + "\r\n",
            body);
    assertThat(two).isEqualTo("403");
    tell("L5", "of two signatures the last counted", two);

    tell(
        "L6",
        "the agent's link did not encode the call's id",
        "CallbackUrlsTest; ids have letters of ASCII only");

    String rebound =
        "" + target.ask("GET /phone/line HTTP/1.1\r\nHost: evil.example\r\n\r\n").status();
    assertThat(rebound).isEqualTo("403");
    tell("L7", "/phone answered under any host name (DNS rebinding)", rebound);

    tell(
        "L8",
        "replayed Twilio turns had no age",
        "TwilioQuarkusTest: after ten minutes no answer again");

    byte[] shared =
        ("{\"call_sid\":\"%s\",\"from\":\"+8613501018226\",\"to\":\"1\",\"call_status\":\"trying\"}"
                .formatted(shop.telephone().newCallId()))
            .getBytes(StandardCharsets.UTF_8);
    String signature = signature(shared);
    String first = jambonz("demo", shared, signature);
    String second = jambonz("night", shared, signature);
    assertThat(List.of(first, second)).containsExactly("200", "403");
    tell(
        "L9",
        "a signature served two shops with one secret",
        "first " + first + ", second " + second);

    tell("L10", "the launcher printed $'n'", "LauncherTest");
  }

  /** What takes a cluster, a second process or minutes of its own. */
  @Test
  @Order(11)
  void othersAreShownElsewhere() {
    tell(
        "H5",
        "database away: all pods unready, nobody heard the apology",
        "DatabaseGoneIT: apology, ready, recovered");
    tell(
        "H6",
        "one operator token for all shops, any length",
        "AccessQuarkusTest, TicketAccessQuarkusTest: people by name, role and shop;"
            + " the one token is still taken");
    tell("M3", "PostgreSQL killed: never restarted", "DatabaseGoneIT: there again within seconds");
    tell("M4", "SIGTERM cut what was in flight", "GracefulStopIT: 0 cut");
    tell(
        "M7",
        "an invoice link took two addresses, and worked after the end",
        "TicketsQuarkusTest: for one use, ends with its ticket");
    tell("M5", "dead letters and open tickets for ever", "not looked at by this run");
    tell(
        "M6",
        "no backup in k8s/postgres",
        "k8s/postgres-backup, and rehearse beside it restores one");
    tell(
        "M8",
        "one database role for all functions, which names its shop itself; forget for everybody",
        "DatabaseRolesTest, ProvenTenantQuarkusTest, EncryptedStoreTest");
  }

  private static String signature(byte[] body) {
    return JambonzSignature.of(Shop.TOKEN, Instant.now(), new String(body, StandardCharsets.UTF_8));
  }

  private String jambonz(String tenant, byte[] body, String signature) throws IOException {
    return status(
        "POST",
        "/calls/jambonz/incoming?tenant=" + tenant,
        "Content-Type: application/json\r\nJambonz-Signature: "
            + signature
            + "\r\nContent-Length: "
            + body.length
            + "\r\n",
        new String(body, StandardCharsets.UTF_8));
  }

  private String status(String method, String path, String headers, String body)
      throws IOException {
    byte[] head = head(method, path, headers);
    byte[] content = body.getBytes(StandardCharsets.UTF_8);
    byte[] all = new byte[head.length + content.length];
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(content, 0, all, head.length, content.length);
    return String.valueOf(target.ask(all).status());
  }

  private static byte[] head(String method, String path, String headers) {
    return (method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static <T> List<T> together(int times, Callable<T> attack) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> begun = new ArrayList<>();
      for (int i = 0; i < times; i++) {
        begun.add(threads.submit(attack));
      }
      List<T> done = new ArrayList<>();
      for (Future<T> each : begun) {
        done.add(each.get());
      }
      return done;
    }
  }

  private static String counted(List<Integer> statuses) {
    return statuses.stream()
        .collect(Collectors.groupingBy(status -> status, TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .map(entry -> entry.getValue() + " × " + entry.getKey())
        .collect(Collectors.joining(", "));
  }

  private static void tell(String finding, String before, String now) {
    try {
      FuzzIT.report(String.format(Locale.ROOT, "%-4s before: %s | now: %s", finding, before, now));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
