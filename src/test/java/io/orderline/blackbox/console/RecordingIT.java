package io.orderline.blackbox.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderline.audio.G711;
import io.orderline.blackbox.Shop;
import io.orderline.blackbox.protocol.ToneVoice;
import io.orderline.simulator.telephone.StreamedCall;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.openqa.selenium.Keys;

/** A call is spoken, recorded, heard in the console as it was spoken, and erased. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RecordingIT {
  private static final String GIVEN = "given-for-one-sign-in";
  private static final String OWN = "a sentence is easy to remember";
  private static final String KNOWN = "18670352914";
  private static final int RATE = 8000;
  private static final int HEAD = 58;
  private static final Duration QUIET = Duration.ofMillis(500);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ScheduledExecutorService TICKER =
      Executors.newSingleThreadScheduledExecutor();

  private static Shop shop;
  private static String call;
  private static byte[] playedToTheCaller;

  @BeforeAll
  static void aCallIsSpoken() throws Exception {
    shop =
        Shop.open(
            Map.of(
                "orderline.tenants.demo.listen", "stream",
                "orderline.tenants.demo.recording.on", "true",
                "orderline.tenants.demo.recording.days", "14",
                "orderline.speak.espeak.program", ToneVoice.program().toString(),
                "orderline.console.first-account", "true",
                "orderline.console.first-password", GIVEN,
                "orderline.console.password-cost", "4"));
    shop.orSkipIfDeaf();
    try (StreamedCall line =
        new StreamedCall(
            shop.line(), shop.telephone().dial(KNOWN, Shop.NUMBER, false), HTTP, TICKER)) {
      call = line.call().id();
      line.stream().playout().awaitQuiet(QUIET, PATIENCE);
      line.stream().voice().say(G711.toMulaw(hum()));
      line.stream().voice().awaitSaid(PATIENCE);
      line.stream().playout().awaitQuiet(QUIET, PATIENCE);
      playedToTheCaller = line.stream().playout().heard();
      line.stream().hangUp();
    }
    shop.database()
        .awaited(
            "select state from call.recording where call_id = '%s'".formatted(call),
            "kept",
            PATIENCE);
  }

  @AfterAll
  static void close() {
    shop.close();
    TICKER.shutdownNow();
    HTTP.close();
  }

  /** Two seconds that no voice of ours says. */
  private static short[] hum() {
    short[] samples = new short[2 * RATE];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (short) (3000 * Math.sin(2 * Math.PI * (200 + i / 80.0) * i / RATE));
    }
    return samples;
  }

  @Test
  @Order(1)
  void whatIsHeardIsWhatWasSpoken() throws Exception {
    assertThat(get("/api/v1/shops/demo/calls/" + call + "/recording").statusCode()).isEqualTo(409);
    assertThat(
            post("/api/v1/shops/demo/calls/" + call + "/recording/listen", "{\"reason\":\"质检\"}")
                .statusCode())
        .isEqualTo(204);
    byte[] file = get("/api/v1/shops/demo/calls/" + call + "/recording").body();

    short[] caller = side(file, 0);
    short[] line = side(file, 1);
    short[] said = G711.fromMulaw(G711.toMulaw(hum()), 0, 2 * RATE);
    assertThat(places(caller, Arrays.copyOf(said, RATE / 2))).as("the caller, left").isEqualTo(1);
    short[] tone = loud(G711.fromMulaw(playedToTheCaller, 0, playedToTheCaller.length));
    assertThat(places(line, Arrays.copyOf(tone, RATE / 2))).as("the line, right").isPositive();
    // what was played to the caller, and the sentence that says that the call is recorded
    int spoken =
        Integer.parseInt(
            shop.database()
                .value(
                    "select regexp_count(record::json ->> 'commands', '[。？！]') from call.turn where call_id = '%s' and number = 0"
                        .formatted(call)));
    int seconds = loud(line).length / RATE;
    assertThat(seconds).isGreaterThan(spoken);
  }

  @Test
  @Order(2)
  void nothingOnTheDiskIsOpenAndAllOfItIsWhole() throws Exception {
    assertThat(sealed()).hasSize(1);
    byte[] kept = Files.readAllBytes(sealed().getFirst());
    byte[] said = Arrays.copyOf(G711.toMulaw(hum()), 400);
    byte[] both = new byte[2 * said.length];
    for (int i = 0; i < said.length; i++) {
      both[2 * i] = said[i];
      both[2 * i + 1] = (byte) 0xff;
    }
    assertThat(found(kept, both)).isFalse();

    var verified = JSON.readTree(get("/recordings/demo/verification?after=").body());
    assertThat(verified.get("looked").asInt()).isEqualTo(1);
    assertThat(verified.get("wrong")).isEmpty();
    var strays = JSON.readTree(get("/recordings/demo/strays?after=").body());
    assertThat(strays.get("looked").asInt()).isEqualTo(1);
    assertThat(strays.get("wrong")).isEmpty();
    var rotation = JSON.readTree(post("/recordings/demo/rotation?dry=true", "").body());
    assertThat(rotation.get("looked").asInt()).isEqualTo(1);
    assertThat(rotation.get("done").asInt()).isZero();
  }

  @Test
  @Order(3)
  void itIsHeardInTheConsole() {
    try (Desk desk = Desk.open(shop, "zh-CN", "light", 1280, 900)) {
      desk.signIn("owner", GIVEN);
      desk.choosePassword(GIVEN, OWN);
      desk.go("demo/calls/" + call);
      desk.sees("h2", "录音");
      desk.look("recording-zh-light");
      desk.browser().find(".player button").click();
      desk.fill("理由", "客户投诉服务态度");
      desk.press("[role=dialog] .ant-modal-footer", "听录音");
      desk.browser()
          .await("the recording plays", page -> number(page.driver(), "currentTime") > 0.3);
      assertThat(number(desk.browser().driver(), "duration")).isGreaterThan(4);

      desk.browser().driver().executeScript("document.querySelector('.wave').focus()");
      desk.key(Keys.SPACE);
      desk.browser().await("it pauses", page -> paused(page.driver()));
      desk.key(Keys.HOME);
      desk.browser().await("the beginning", page -> number(page.driver(), "currentTime") < 0.1);
      desk.key(Keys.ARROW_RIGHT);
      desk.browser().await("five seconds on", page -> number(page.driver(), "currentTime") > 3);
      desk.browser().find("#turn-0 .turn-head button").click();
      desk.browser().await("the greeting again", page -> !paused(page.driver()));

      desk.browser().prefer("dark");
      desk.look("recording-zh-dark");
    }
    try (Desk desk = Desk.open(shop, "en-US", "light", 1280, 900)) {
      desk.signIn("owner", OWN);
      desk.browser().await("the frame", page -> !page.all("nav").isEmpty());
      desk.go("demo/calls/" + call);
      desk.sees("h2", "Recording");
      desk.look("recording-en-light");
      desk.go("demo/settings");
      desk.sees("h2", "Recording calls");
      desk.sees("recorded, kept for 14 days");
      desk.look("recording-settings-en");
    }
  }

  @Test
  @Order(4)
  void whoeverIsErasedIsHeardNoMore() throws Exception {
    var report =
        post(
            "/api/v1/shops/demo/personal/report",
            "{\"phone\":\"%s\",\"reason\":\"本人要求\"}".formatted(KNOWN));
    assertThat(new String(report.body(), java.nio.charset.StandardCharsets.UTF_8))
        .contains("\"recording\"");

    assertThat(
            post(
                    "/api/v1/shops/demo/personal/erasures",
                    "{\"phone\":\"%s\",\"reason\":\"本人要求\",\"confirm\":\"%s\",\"openTickets\":true}"
                        .formatted(KNOWN, KNOWN.substring(7)))
                .statusCode())
        .isIn(200, 201, 202);

    shop.database()
        .awaited(
            "select count(*) from call.recording where call_id = '%s'".formatted(call),
            "0",
            PATIENCE);
    assertThat(sealed()).isEmpty();
    assertThat(get("/api/v1/shops/demo/calls/" + call + "/recording").statusCode()).isEqualTo(404);
  }

  private static double number(org.openqa.selenium.JavascriptExecutor page, String property) {
    Object value =
        page.executeScript("return document.querySelector('audio')?.%s ?? 0".formatted(property));
    return value instanceof Number number ? number.doubleValue() : 0;
  }

  private static boolean paused(org.openqa.selenium.JavascriptExecutor page) {
    return Boolean.TRUE.equals(page.executeScript("return document.querySelector('audio').paused"));
  }

  private static List<Path> sealed() throws IOException {
    Path kept = shop.server().data().resolve("recordings");
    try (Stream<Path> files = Files.walk(kept)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private static short[] side(byte[] file, int side) {
    assertThat(ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(24)).isEqualTo(RATE);
    byte[] samples = new byte[(file.length - HEAD) / 2];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = file[HEAD + 2 * i + side];
    }
    return G711.fromMulaw(samples, 0, samples.length);
  }

  /** Without its silence. */
  private static short[] loud(short[] samples) {
    short[] loud = new short[samples.length];
    int length = 0;
    int quiet = RATE;
    for (short sample : samples) {
      quiet = Math.abs((int) sample) > 100 ? 0 : quiet + 1;
      if (quiet < 40) {
        loud[length++] = sample;
      }
    }
    return Arrays.copyOf(loud, length);
  }

  /** How often it is in there, sample by sample. */
  private static int places(short[] whole, short[] part) {
    int places = 0;
    for (int at = 0; at + part.length <= whole.length; at++) {
      if (Arrays.equals(whole, at, at + part.length, part, 0, part.length)) {
        places++;
      }
    }
    return places;
  }

  private static boolean found(byte[] whole, byte[] part) {
    for (int at = 0; at + part.length <= whole.length; at++) {
      if (Arrays.equals(whole, at, at + part.length, part, 0, part.length)) {
        return true;
      }
    }
    return false;
  }

  private static HttpResponse<byte[]> get(String path) throws Exception {
    return send(HttpRequest.newBuilder(at(path)).GET());
  }

  private static HttpResponse<byte[]> post(String path, String body) throws Exception {
    return send(HttpRequest.newBuilder(at(path)).POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private static URI at(String path) {
    return shop.server().url().resolve(path);
  }

  private static HttpResponse<byte[]> send(HttpRequest.Builder request) throws Exception {
    return HTTP.send(
        request
            .header("Authorization", "Bearer " + Shop.TOKEN)
            .header("Content-Type", "application/json")
            .header("X-Orderline-Csrf", "1")
            .build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }
}
