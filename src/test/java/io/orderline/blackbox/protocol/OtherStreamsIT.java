package io.orderline.blackbox.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderline.blackbox.Shop;
import io.orderline.simulator.telephone.Ending;
import io.orderline.simulator.telephone.MediaStream;
import io.orderline.simulator.telephone.PhoneCall;
import io.orderline.simulator.telephone.StreamAddress;
import io.orderline.simulator.telephone.Telephone;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Calls whose sound goes through Vonage's WebSocket and jambonz' listen, in real time. */
class OtherStreamsIT {
  private static final Duration QUIET = Duration.ofMillis(500);
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final String KNOWN = "18670352914";

  private static final ScheduledExecutorService TICKER =
      Executors.newSingleThreadScheduledExecutor();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static Shop shop;

  @BeforeAll
  static void open() {
    shop = Shop.open(Map.of("orderline.speak.espeak.program", ToneVoice.program().toString()));
    shop.orSkipIfDeaf();
  }

  @AfterAll
  static void close() {
    shop.close();
    TICKER.shutdownNow();
    CLIENT.close();
  }

  @ParameterizedTest
  @EnumSource(
      value = Shop.Provider.class,
      names = {"VONAGE", "JAMBONZ"})
  void keysAreAnsweredOnTheStream(Shop.Provider provider) throws Exception {
    try (Telephone telephone = shop.telephone(Shop.DEMO, provider)) {
      PhoneCall call = telephone.dialStreaming(KNOWN, Shop.NUMBER);
      try (MediaStream stream = stream(call, provider)) {
        stream.playout().awaitQuiet(QUIET, PATIENCE);
        stream.playout().listen();
        stream.press("2");
        stream.playout().awaitQuiet(QUIET, PATIENCE);
        assertThat(stream.playout().heard()).isNotEmpty();
        assertThat(turns(call)).isEqualTo("2");
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Shop.Provider.class,
      names = {"VONAGE", "JAMBONZ"})
  void aStreamThatBrokeIsOpenedAgainWhereTheCallWas(Shop.Provider provider) throws Exception {
    try (Telephone telephone = shop.telephone(Shop.DEMO, provider)) {
      PhoneCall call = telephone.dialStreaming(KNOWN, Shop.NUMBER);
      byte[] greeting;
      try (MediaStream stream = stream(call, provider)) {
        stream.playout().awaitQuiet(QUIET, PATIENCE);
        greeting = stream.playout().heard();
      }
      call.streamEnds();
      try (MediaStream again = stream(call, provider)) {
        again.playout().awaitQuiet(QUIET, PATIENCE);
        assertThat(again.playout().heard()).hasSameSizeAs(greeting);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Shop.Provider.class,
      names = {"VONAGE", "JAMBONZ"})
  void aTransferIsLeftToTheProviderAndThePersonHearsTheStory(Shop.Provider provider)
      throws Exception {
    try (Telephone telephone = shop.telephone(Shop.DEMO, provider)) {
      PhoneCall call = telephone.dialStreaming(KNOWN, Shop.NUMBER);
      try (MediaStream stream = stream(call, provider)) {
        stream.playout().awaitQuiet(QUIET, PATIENCE);
        stream.press("0");
        stream.closed().toCompletableFuture().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      }
      call.streamEnds();
      assertThat(call.ending().orElseThrow())
          .isInstanceOfSatisfying(
              Ending.Transfer.class,
              transfer -> assertThat(String.join("", transfer.told())).contains("客户"));
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Shop.Provider.class,
      names = {"VONAGE", "JAMBONZ"})
  void aTokenOpensOneStreamOnly(Shop.Provider provider) throws Exception {
    try (Telephone telephone = shop.telephone(Shop.DEMO, provider)) {
      PhoneCall call = telephone.dialStreaming(KNOWN, Shop.NUMBER);
      StreamAddress where = call.stream().orElseThrow();
      stream(call, provider).close();
      assertThatThrownBy(() -> open(where, call, provider)).isInstanceOf(MediaStream.Refused.class);
    }
  }

  private static MediaStream stream(PhoneCall call, Shop.Provider provider)
      throws MediaStream.Refused {
    return open(call.stream().orElseThrow(), call, provider);
  }

  private static MediaStream open(StreamAddress where, PhoneCall call, Shop.Provider provider)
      throws MediaStream.Refused {
    return MediaStream.open(shop.line(Shop.DEMO, provider), where, call.id(), CLIENT, TICKER);
  }

  private static String turns(PhoneCall call) throws Exception {
    return shop.database().value("select turns from call.call where id = '" + call.id() + "'");
  }
}
