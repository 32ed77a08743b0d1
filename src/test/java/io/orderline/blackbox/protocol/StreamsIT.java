package io.orderline.blackbox.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.orderline.blackbox.Shop;
import io.orderline.core.speech.EditDistance;
import io.orderline.simulator.telephone.Ending;
import io.orderline.simulator.telephone.MediaStream;
import io.orderline.simulator.telephone.PhoneCall;
import io.orderline.simulator.telephone.StreamAddress;
import io.orderline.simulator.telephone.StreamedCall;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Calls whose sound goes through a real WebSocket with real signatures, in real time. The voice is
 * a program that makes one second of a tone of each sentence, so that what was heard can be
 * compared.
 */
class StreamsIT {
  private static final Path DIGITS =
      Path.of(System.getProperty("orderline.home"), "../shared/data/speech/digits").normalize();
  private static final Duration QUIET = Duration.ofMillis(500);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** How long running calls may go on when their process shall end. */
  private static final Duration DRAIN = Duration.ofSeconds(6);

  private static final String KNOWN = "18670352914";

  private static final ScheduledExecutorService TICKER =
      Executors.newSingleThreadScheduledExecutor();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static Shop shop;

  @BeforeAll
  static void open() {
    shop = open(Map.of());
    shop.orSkipIfDeaf();
  }

  @AfterAll
  static void close() {
    shop.close();
    TICKER.shutdownNow();
    CLIENT.close();
  }

  private static Shop open(Map<String, String> more) {
    Map<String, String> configuration =
        new HashMap<>(
            Map.of(
                "orderline.tenants.demo.listen",
                "stream",
                "orderline.speak.espeak.program",
                ToneVoice.program().toString(),
                "orderline.call.stream.drain",
                DRAIN.toSeconds() + "s"));
    configuration.putAll(more);
    return Shop.open(configuration);
  }

  @Test
  void aNumberReadAloudIsHeardOnTheStream() throws Exception {
    Spoken spoken = spoken();
    try (StreamedCall call = dial(shop, "withheld")) {
      quiet(call);
      press(call, "1");
      call.stream().playout().listen();
      call.stream().voice().say(spoken.mulaw());
      call.stream().playout().awaitSound(PATIENCE.plusSeconds(10));
      String heard = transcript(shop, call, 2);
      assertThat(EditDistance.between(plain(heard), plain(spoken.text()))).isLessThanOrEqualTo(3);
    }
  }

  @Test
  void whoSpeaksWhileWeSpeakIsHeardAtOnce() throws Exception {
    Spoken spoken = spoken();
    // the list of three orders is long enough to be spoken into, also where the recogniser is slow
    try (StreamedCall call = dial(shop, KNOWN)) {
      quiet(call);
      call.stream().playout().listen();
      call.stream().press("2");
      call.stream().playout().awaitSound(PATIENCE);
      long began = System.nanoTime();
      call.stream().voice().say(spoken.mulaw());
      call.stream().playout().awaitClear(PATIENCE);
      System.out.printf(
          "barge-in: silent %d ms after the recording of a person began%n",
          (call.stream().playout().clearedAt() - began) / 1_000_000);
    }
  }

  @Test
  void aCallGoesOnAfterTheProcessWasKilled() throws Exception {
    try (Shop own = open(Map.of());
        StreamedCall call = dial(own, KNOWN)) {
      quiet(call);
      call.stream().playout().listen();
      call.stream().press("2");
      quiet(call);
      byte[] question = call.stream().playout().heard();
      String asked = commands(own, call, 1);

      own.server().kill();
      own.server().start();
      assertThat(call.goOn(PATIENCE)).as("the line is told to open another stream").isTrue();
      quiet(call);

      assertThat(call.stream().playout().heard())
          .as("the question is heard again")
          .hasSameSizeAs(question);
      assertThat(asked).contains("三个订单");
      press(call, "1");
      assertThat(turns(own, call)).isEqualTo("3");
    }
  }

  @Test
  void aCallIsHandedOnWhenTheProcessShallEnd() throws Exception {
    try (Shop own = open(Map.of());
        StreamedCall call = dial(own, KNOWN)) {
      quiet(call);
      Thread stop = Thread.ofPlatform().start(own.server()::stop);
      own.server().awaitReady(false);
      call.stream().playout().listen();
      call.stream().press("2");
      // the answer begins; it may be longer than the time that is left
      call.stream().playout().awaitSound(DRAIN);
      assertThat(turns(own, call)).as("the running call is answered").isEqualTo("2");
      assertThat(call.stream().closed().toCompletableFuture().get()).isEqualTo(1000);
      stop.join();
      own.server().start();
      assertThat(call.goOn(PATIENCE)).isTrue();
      quiet(call);
      press(call, "1");
      assertThat(turns(own, call)).isEqualTo("3");
    }
  }

  @Test
  void aTransferIsLeftToTheProvider() throws Exception {
    try (StreamedCall call = dial(shop, KNOWN)) {
      quiet(call);
      call.stream().press("0");
      assertThat(call.goOn(PATIENCE)).isFalse();
      assertThat(call.call().ending().orElseThrow()).isInstanceOf(Ending.Transfer.class);
    }
  }

  @Test
  void whoSaysNothingIsAskedWhetherHeIsThere() throws Exception {
    try (StreamedCall call = dial(shop, KNOWN)) {
      quiet(call);
      call.stream().playout().listen();
      call.stream().playout().awaitSound(Duration.ofSeconds(9));
      assertThat(commands(shop, call, 1)).contains("您还在吗");
    }
  }

  @Test
  void withoutAVoiceTheProviderSpeaksAndListens() throws Exception {
    try (Shop mute = open(Map.of("orderline.speak.espeak.program", "/no/such/voice"));
        StreamedCall call = dial(mute, KNOWN)) {
      assertThat(call.goOn(PATIENCE)).isFalse();
      assertThat(call.call().heard().text()).contains("有什么可以帮您");
      assertThat(call.call().says("我的快递").text()).contains("三个订单");
    }
  }

  @Test
  void aForgedHandshakeIsRefused() throws Exception {
    PhoneCall call = shop.telephone().dial(KNOWN, Shop.NUMBER, false);
    assertThatThrownBy(() -> stream(call, call.stream().orElseThrow(), "Zm9yZ2Vk"))
        .isInstanceOfSatisfying(
            MediaStream.Refused.class, refused -> assertThat(refused.status()).isEqualTo(403));
  }

  @Test
  void aTokenOpensOneStreamOnly() throws Exception {
    PhoneCall call = shop.telephone().dial(KNOWN, Shop.NUMBER, false);
    StreamAddress where = call.stream().orElseThrow();
    try (MediaStream first = MediaStream.open(shop.line(), where, call.id(), CLIENT, TICKER)) {
      assertThat(first.closed().toCompletableFuture()).isNotDone();
      assertRefused(call, where);
    }
  }

  @Test
  void aTokenThatWasChangedOrIsOfAnotherShopIsRefused() {
    PhoneCall call = shop.telephone().dial(KNOWN, Shop.NUMBER, false);
    String url = call.stream().orElseThrow().url().toString();
    assertRefused(call, address(url.substring(0, url.length() - 4) + "AAAA"));
    assertRefused(call, address(url.replace("/demo/", "/night/")));
  }

  @Test
  void aStreamOfAnotherCallThanItsTokenIsClosed() throws Exception {
    PhoneCall call = shop.telephone().dial(KNOWN, Shop.NUMBER, false);
    String other = shop.telephone().newCallId();
    try (MediaStream stream =
        MediaStream.open(shop.line(), call.stream().orElseThrow(), other, CLIENT, TICKER)) {
      assertThat(stream.closed().toCompletableFuture().get()).isEqualTo(1008);
    }
  }

  @Test
  void whatIsNoMessageClosesTheStreamAndTheCallGoesOn() throws Exception {
    try (StreamedCall call = dial(shop, KNOWN)) {
      quiet(call);
      call.stream().sendRaw("{no json");
      assertThat(call.goOn(PATIENCE)).isTrue();
      quiet(call);
      press(call, "2");
      assertThat(turns(shop, call)).isEqualTo("2");
    }
  }

  private static StreamedCall dial(Shop at, String from) throws IOException {
    return new StreamedCall(
        at.line(), at.telephone().dial(from, Shop.NUMBER, false), CLIENT, TICKER);
  }

  private static StreamAddress address(String url) {
    return new StreamAddress(URI.create(url), 8000);
  }

  private static MediaStream stream(PhoneCall call, StreamAddress where, String signature)
      throws IOException {
    return MediaStream.open(shop.line(), where, call.id(), CLIENT, TICKER, signature);
  }

  private static void assertRefused(PhoneCall call, StreamAddress where) {
    assertThatThrownBy(() -> MediaStream.open(shop.line(), where, call.id(), CLIENT, TICKER))
        .isInstanceOfSatisfying(
            MediaStream.Refused.class, refused -> assertThat(refused.status()).isEqualTo(403));
  }

  private static void quiet(StreamedCall call) throws Exception {
    call.stream().playout().awaitQuiet(QUIET, PATIENCE);
  }

  private static void press(StreamedCall call, String keys) throws Exception {
    call.stream().playout().listen();
    call.stream().press(keys);
    quiet(call);
  }

  private static String turns(Shop at, StreamedCall call) throws Exception {
    return at.database()
        .value("select turns from call.call where id = '%s'".formatted(call.call().id()));
  }

  private static String commands(Shop at, StreamedCall call, int turn) throws Exception {
    return at.database()
        .value(
            "select record::json ->> 'commands' from call.turn where call_id = '%s' and number = %d"
                .formatted(call.call().id(), turn));
  }

  private static String transcript(Shop at, StreamedCall call, int turn) throws Exception {
    return at.database()
        .value(
            "select record::json -> 'input' -> 'transcript' ->> 'text' from call.turn where call_id = '%s' and number = %d"
                .formatted(call.call().id(), turn));
  }

  private static String plain(String number) {
    return number.replace('幺', '一').replaceAll("[^零一二三四五六七八九]", "");
  }

  /** A person's reading of a mobile number, as it goes over the line. */
  private record Spoken(byte[] mulaw, String text) {}

  private static Spoken spoken() throws IOException {
    assumeTrue(Files.exists(DIGITS.resolve("ref.tsv")), "SKIPPED: no recordings below " + DIGITS);
    assumeTrue(
        Files.readString(shop.server().log()).matches("(?s).*speech model \\S+ loaded.*"),
        "SKIPPED: no speech model: ./orderline models fetch");
    List<String> line =
        List.of(Files.readAllLines(DIGITS.resolve("ref.tsv")).getFirst().split("\t"));
    return new Spoken(
        ToneVoice.mulaw(DIGITS.resolve(Path.of(line.get(0)).getFileName())), line.get(1));
  }
}
