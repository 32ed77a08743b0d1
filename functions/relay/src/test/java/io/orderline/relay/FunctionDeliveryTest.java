package io.orderline.relay;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.orderline.core.clock.TestPatience;
import io.orderline.core.event.CloudEvent;
import io.orderline.core.event.Event;
import io.orderline.core.tenant.TenantId;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From Kafka to a function and to the dead letters, over a real broker. */
class FunctionDeliveryTest {
  private static final TenantId SHOP = new TenantId("delivery-shop");
  private static final Instant NOW = Instant.parse("2026-03-02T04:00:00Z");

  private final List<String> brought = new CopyOnWriteArrayList<>();
  private static final AtomicInteger TESTS = new AtomicInteger();
  private static KafkaBroker broker;

  /** Each test has topics of its own. */
  private final int test = TESTS.incrementAndGet();

  private HttpServer function;

  /** The status that answers everything, as in an outage; 0 when the function is well. */
  private volatile int outage;

  @BeforeAll
  static void startBroker() {
    broker = KafkaBroker.started();
  }

  @AfterAll
  static void stopBroker() {
    broker.close();
  }

  @BeforeEach
  void start() throws IOException {
    start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
  }

  private void start(InetSocketAddress address) throws IOException {
    function = HttpServer.create(address, 0);
    function.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    function.createContext("/", this::take);
    function.start();
  }

  @AfterEach
  void stop() {
    function.stop(0);
  }

  @Test
  void whatAFunctionNeverTakesBecomesADeadLetterAndWhatFollowsGoesOn() {
    RelayConfig config = config();
    send(config, "broken", "nonsense", "good");
    List<ConsumerRecord<String, byte[]>> dead;
    try (var letters = new DeadLetterTopic(config);
        var delivery = delivery(config, letters)) {
      delivery.start();
      dead = deadLetters(config, 2);
      await("good");
    }

    assertThat(dead).map(CloudEvents::id).containsExactly("broken", "nonsense");
    assertThat(dead).map(letter -> header(letter, "ce_knativeerrordest")).containsOnly("tickets");
    assertThat(dead)
        .map(letter -> header(letter, "ce_knativeerrordata"))
        .containsExactly("it answered 500", "it answered 400");
    assertThat(header(dead.getFirst(), "ce_tenant")).isEqualTo(SHOP.value());
    assertThat(new String(dead.getFirst().value(), StandardCharsets.UTF_8)).contains("reason");
    // the first try and two more; what makes no sense once never does
    assertThat(brought).startsWith("broken", "broken", "broken", "nonsense");
    assertThat(brought).filteredOn("broken"::equals).hasSize(3);
    assertThat(brought).filteredOn("nonsense"::equals).hasSize(1);
  }

  @Test
  void forAFunctionThatCannotBeReachedEverythingWaitsWithoutEndAndInOrder() throws Exception {
    RelayConfig config = config();
    InetSocketAddress address = function.getAddress();
    function.stop(0);
    sendOf(config, "call-1", "a1", "a2", "a3");
    sendOf(config, "call-2", "b1", "b2", "b3");
    try (var letters = new DeadLetterTopic(config);
        var delivery = delivery(address, config, letters)) {
      delivery.start();
      until("much waits", () -> delivery.waiting() == 6);
      // many times longer than an event that is to blame would be tried for
      LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
      assertThat(delivery.awaySince()).contains(NOW);

      start(address);
      await("a3");
      await("b3");
      until("nothing waits", () -> delivery.waiting() == 0);
      assertThat(delivery.awaySince()).isEmpty();
    }

    assertThat(brought).filteredOn(id -> id.startsWith("a")).containsExactly("a1", "a2", "a3");
    assertThat(brought).filteredOn(id -> id.startsWith("b")).containsExactly("b1", "b2", "b3");
    assertThat(deadLetters(config, 0)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 404, 429, 500, 502, 503, 504})
  void aFunctionThatTakesNothingForNowIsNotToBlameAnEventFor(int status) {
    RelayConfig config = config();
    outage = status;
    sendOf(config, "call-1", "a1", "a2");
    try (var letters = new DeadLetterTopic(config);
        var delivery = delivery(config, letters)) {
      delivery.start();
      until("it is tried often", () -> brought.size() > 12);
      outage = 0;
      await("a2");
    }

    assertThat(brought.stream().distinct()).containsExactly("a1", "a2");
    assertThat(deadLetters(config, 0)).isEmpty();
  }

  @Test
  void anEventThatAFunctionFallsSilentOverHoldsUpOnlyItsOwnSubject() {
    RelayConfig config = config();
    sendOf(config, "call-1", "silent", "behind");
    sendOf(config, "call-2", "b1", "b2", "b3");
    try (var letters = new DeadLetterTopic(config);
        var delivery = delivery(config, letters)) {
      delivery.start();
      await("b3");
      assertThat(brought).doesNotContain("behind");
      await("behind");
    }

    assertThat(deadLetters(config, 1)).map(CloudEvents::id).containsExactly("silent");
  }

  private FunctionDelivery delivery(RelayConfig config, DeadLetterTopic letters) {
    return delivery(function.getAddress(), config, letters);
  }

  private static FunctionDelivery delivery(
      InetSocketAddress address, RelayConfig config, DeadLetterTopic letters) {
    return new FunctionDelivery(
        "tickets",
        URI.create("http://127.0.0.1:" + address.getPort() + "/"),
        config,
        letters,
        () -> NOW);
  }

  private void await(String id) {
    until(id + " is brought", () -> brought.contains(id));
  }

  private static void until(String what, BooleanSupplier done) {
    long end = System.nanoTime() + TestPatience.LONGEST.toNanos();
    while (!done.getAsBoolean()) {
      assertThat(System.nanoTime()).as(what).isLessThan(end);
      LockSupport.parkNanos(20_000_000);
    }
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (exchange.getRequestURI().getPath().equals("/q/health/ready")) {
        exchange.sendResponseHeaders(outage == 0 ? 200 : 503, -1);
        return;
      }
      String id = exchange.getRequestHeaders().getFirst("ce-id");
      brought.add(id);
      if (id.equals("silent")) {
        LockSupport.parkNanos(Duration.ofSeconds(3).toNanos());
      }
      int status =
          switch (id) {
            case "broken" -> 500;
            case "nonsense" -> 400;
            default -> outage == 0 ? 204 : outage;
          };
      exchange.sendResponseHeaders(status, -1);
    }
  }

  private static void send(RelayConfig config, String... ids) {
    sendOf(config, "call-1", ids);
  }

  private static void sendOf(RelayConfig config, String subject, String... ids) {
    try (var producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", config.bootstrapServers()),
            new StringSerializer(),
            new ByteArraySerializer())) {
      for (String id : ids) {
        var event =
            new CloudEvent(
                id,
                Event.source(SHOP, "call"),
                "test.happened",
                SHOP,
                subject,
                NOW,
                Map.of("reason", "test"),
                1);
        producer.send(CloudEvents.record(config.topic(), event, Optional.empty()));
      }
    }
  }

  private static List<ConsumerRecord<String, byte[]>> deadLetters(RelayConfig config, int count) {
    List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
    long end = System.nanoTime() + TestPatience.LONGEST.toNanos();
    try (var consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers", config.bootstrapServers(),
                "group.id", "who-looks",
                "metadata.max.age.ms", "500",
                "auto.offset.reset", "earliest"),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      consumer.subscribe(List.of(config.delivery().deadLetters()));
      if (count == 0) {
        consumer.poll(Duration.ofSeconds(2)).forEach(found::add);
      }
      while (found.size() < count) {
        assertThat(System.nanoTime()).as("it takes too long").isLessThan(end);
        consumer.poll(Duration.ofMillis(200)).forEach(found::add);
      }
    }
    return found;
  }

  private static String header(ConsumerRecord<String, byte[]> letter, String name) {
    return new String(letter.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  private RelayConfig config() {
    return new SmallRyeConfigBuilder()
        .addDiscoveredConverters()
        .withMapping(RelayConfig.class)
        .withSources(
            new PropertiesConfigSource(
                Map.of(
                    "orderline.relay.bootstrap-servers", broker.bootstrapServers(),
                    "orderline.relay.topic", "orderline.events." + test,
                    "orderline.relay.patience", "4s",
                    "orderline.relay.wake-interval", "1h",
                    "orderline.relay.delivery.timeout", "1s",
                    "orderline.relay.delivery.away", "50ms",
                    "orderline.relay.delivery.retries", "2",
                    "orderline.relay.delivery.retry-after", "10ms",
                    "orderline.relay.delivery.dead-letters", "orderline.dead-letters." + test),
                "test",
                100))
        .build()
        .getConfigMapping(RelayConfig.class);
  }
}
