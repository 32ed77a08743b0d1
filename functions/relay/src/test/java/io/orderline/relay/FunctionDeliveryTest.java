package io.orderline.relay;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
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
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From Kafka to a function and to the dead letters, over a real broker. */
class FunctionDeliveryTest {
  private static final TenantId SHOP = new TenantId("delivery-shop");
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final List<String> brought = new CopyOnWriteArrayList<>();
  private KafkaBroker broker;
  private HttpServer function;

  @BeforeEach
  void start() throws IOException {
    broker = KafkaBroker.started();
    function = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    function.createContext("/", this::take);
    function.start();
  }

  @AfterEach
  void stop() {
    function.stop(0);
    broker.close();
  }

  @Test
  void whatAFunctionNeverTakesBecomesADeadLetterAndWhatFollowsGoesOn() {
    RelayConfig config = config();
    send(config, "broken", "nonsense", "good");
    URI address = URI.create("http://127.0.0.1:" + function.getAddress().getPort() + "/");
    List<ConsumerRecord<String, byte[]>> dead;
    try (var letters = new DeadLetterTopic(config);
        var delivery = new FunctionDelivery("tickets", address, config, letters)) {
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

  private void await(String id) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!brought.contains(id)) {
      assertThat(System.nanoTime()).as(id + " is not brought").isLessThan(end);
      LockSupport.parkNanos(20_000_000);
    }
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      String id = exchange.getRequestHeaders().getFirst("ce-id");
      brought.add(id);
      int status =
          switch (id) {
            case "broken" -> 500;
            case "nonsense" -> 400;
            default -> 204;
          };
      exchange.sendResponseHeaders(status, -1);
    }
  }

  private static void send(RelayConfig config, String... ids) {
    try (var producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", config.bootstrapServers()),
            new StringSerializer(),
            new ByteArraySerializer())) {
      for (String id : ids) {
        var event =
            new Event(
                id,
                Event.source(SHOP, "call"),
                "test.happened",
                SHOP,
                "call-1",
                Instant.parse("2026-03-02T04:00:00Z"),
                Map.of("reason", "test"));
        producer.send(CloudEvents.record(config.topic(), event, Optional.empty()));
      }
    }
  }

  private static List<ConsumerRecord<String, byte[]>> deadLetters(RelayConfig config, int count) {
    List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
    long end = System.nanoTime() + PATIENCE.toNanos();
    try (var consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers", config.bootstrapServers(),
                "group.id", "who-looks",
                "auto.offset.reset", "earliest"),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      consumer.subscribe(List.of(config.delivery().deadLetters()));
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
                    "orderline.relay.topic", "orderline.events",
                    "orderline.relay.patience", "4s",
                    "orderline.relay.wake-interval", "1h",
                    "orderline.relay.delivery.timeout", "5s",
                    "orderline.relay.delivery.retries", "2",
                    "orderline.relay.delivery.retry-after", "10ms",
                    "orderline.relay.delivery.dead-letters", "orderline.dead-letters"),
                "test",
                100))
        .build()
        .getConfigMapping(RelayConfig.class);
  }
}
