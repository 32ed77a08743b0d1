package io.orderline.http.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.orderline.http.gate.HostileRequests.Hostile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(GateQuarkusTest.Narrow.class)
class GateQuarkusTest {
  private static final int WEBHOOK = 100 * 1024;
  private static final int OTHER = 10 * 1024;
  private static final int MEMORY = 250 * 1024;
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  /** Bounds that a test can reach. */
  public static class Narrow implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "orderline.http.body.limit", String.valueOf(OTHER),
          "orderline.http.body.routes.calls", String.valueOf(WEBHOOK),
          "orderline.http.body.timeout", "1s",
          "orderline.http.body.memory", String.valueOf(MEMORY),
          "orderline.http.idle", "2s");
    }
  }

  @Inject RequestGate gate;

  @ConfigProperty(name = "quarkus.http.test-port")
  int port;

  @AfterEach
  void nothingIsLeft() throws InterruptedException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (gate.memoryTaken() + gate.atWork() > 0 && System.nanoTime() < until) {
      Thread.onSpinWait();
    }
    assertThat(gate.memoryTaken()).isZero();
    assertThat(gate.atWork()).isZero();
  }

  @TestFactory
  Stream<DynamicTest> everyRequestEnds() {
    return Stream.of(
            "POST /calls/bytes",
            "POST /small/json",
            "POST /small/form",
            "POST /small/nothing",
            "GET /small/get",
            "PUT /small/get",
            "POST /nowhere")
        .map(route -> route.split(" "))
        .flatMap(
            route ->
                HostileRequests.to(route[0], route[1], WEBHOOK + 1).stream()
                    .map(
                        hostile ->
                            dynamicTest(
                                String.join(" ", route) + ": " + hostile.name(),
                                () -> ends(hostile))));
  }

  private void ends(Hostile hostile) throws IOException {
    try (HeardLog log = new HeardLog()) {
      Wire.Answer answer = Wire.ask("localhost", port, hostile.bytes(), PATIENCE);

      assertThat(answer.ended()).isTrue();
      assertThat(answer.status()).isLessThan(500);
      assertThat(log.traces()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/calls/bytes, 102400, 200",
    "/calls/bytes, 102401, 413",
    "/small/form, 10240, 200",
    "/small/form, 10241, 413"
  })
  void aBodyIsTakenUpToTheLimitOfItsRoute(String path, int length, int status) throws IOException {
    for (boolean chunked : List.of(false, true)) {
      var answer = post(path, "a=" + "x".repeat(length - 2), chunked);
      assertThat(answer.status()).as(chunked ? "chunked" : "announced").isEqualTo(status);
    }
  }

  @Test
  void aBodyComesWholeThroughEveryKindOfRoute() throws IOException {
    assertThat(post("/calls/bytes", "a=" + "x".repeat(90_000), true).text()).endsWith("90002");
    assertThat(post("/small/form", "a=" + "x".repeat(9000), false).text()).endsWith("9000");
    assertThat(
            ask("POST /receive HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                    + "Content-Length: 13\r\n\r\n{\"a\":\"there\"}")
                .text())
        .contains("there");
  }

  @Test
  void whoAcceptsNothingThatThereIsGetsWhatThereIs() throws IOException {
    for (String accept : List.of("nonsense", "", ";", "a/b, *, text/html; q=.2", "text/*;q=0.1")) {
      assertThat(ask("GET /small/get HTTP/1.1\r\nHost: x\r\nAccept: " + accept + "\r\n\r\n").text())
          .endsWith("got");
    }
  }

  @Test
  void noAddressHasANul() throws IOException {
    assertThat(ask("GET /small/get?a=%00 HTTP/1.1\r\nHost: x\r\n\r\n").status()).isEqualTo(400);
    assertThat(ask("GET /small/%00 HTTP/1.1\r\nHost: x\r\n\r\n").status()).isEqualTo(400);
  }

  @Test
  void aConnectionServesOneRequestAfterTheOther() throws IOException {
    try (Wire wire = new Wire("localhost", port)) {
      for (int i = 0; i < 5; i++) {
        wire.say("POST /calls/bytes HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc");
        assertThat(wire.answer(PATIENCE).text()).endsWith("3");
        wire.say("POST /small/nothing HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n");
        assertThat(wire.answer(PATIENCE).text()).endsWith("done");
        wire.say("GET /small/get HTTP/1.1\r\nHost: x\r\n\r\n");
        assertThat(wire.answer(PATIENCE).text()).endsWith("got");
      }
    }
  }

  @Test
  void whoeverExpectsToBeAskedForTheBodyIsAsked() throws IOException {
    try (Wire wire = new Wire("localhost", port)) {
      wire.say(
          "POST /calls/bytes HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n");
      wire.say("abc");
      assertThat(wire.answer(PATIENCE).text()).endsWith("3");
    }
  }

  @Test
  void bodiesTogetherTakeNoMoreThanTheirMemory() throws IOException {
    String announced =
        "POST /calls/bytes HTTP/1.1\r\nHost: x\r\nContent-Length: "
            + WEBHOOK
            + "\r\n\r\n"
            + "x".repeat(WEBHOOK - 1);
    try (Wire first = new Wire("localhost", port);
        Wire second = new Wire("localhost", port)) {
      first.say(announced);
      second.say(announced);
      while (gate.memoryTaken() < 2 * (WEBHOOK - 1)) {
        Thread.onSpinWait();
      }
      Wire.Answer third =
          Wire.ask(
              "localhost",
              port,
              ("POST /calls/bytes HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
                      + ("1000\r\n" + "x".repeat(4096) + "\r\n").repeat(25)
                      + "0\r\n\r\n")
                  .getBytes(StandardCharsets.UTF_8),
              PATIENCE);

      assertThat(third.status()).isEqualTo(503);
      assertThat(third.text()).containsIgnoringCase("retry-after: 1");
    }
  }

  private Wire.Answer post(String path, String body, boolean chunked) throws IOException {
    String head =
        "POST "
            + path
            + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n";
    return ask(
        chunked
            ? head
                + "Transfer-Encoding: chunked\r\n\r\n"
                + Integer.toHexString(body.length())
                + "\r\n"
                + body
                + "\r\n0\r\n\r\n"
            : head + "Content-Length: " + body.length() + "\r\n\r\n" + body);
  }

  private Wire.Answer ask(String request) throws IOException {
    return Wire.ask("localhost", port, request.getBytes(StandardCharsets.UTF_8), PATIENCE);
  }
}
