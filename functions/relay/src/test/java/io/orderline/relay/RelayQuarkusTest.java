package io.orderline.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.clock.TestPatience;
import io.orderline.core.event.CloudEvent;
import io.orderline.core.event.Event;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.ticket.TicketNumber;
import io.orderline.core.ticket.TicketNumbers;
import io.orderline.events.DeadLetters;
import io.orderline.events.Outbox;
import io.orderline.store.PostgresResource;
import io.orderline.store.TenantTransaction;
import io.orderline.telemetry.trace.Collector;
import io.orderline.telemetry.trace.Collector.Seen;
import io.orderline.telemetry.trace.CollectorResource;
import io.orderline.telemetry.trace.Traces;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Outbox, Kafka, the function's receiver, its inbox, the ticket and the message: all of it real.
 */
@QuarkusTest
@TestProfile(RelayQuarkusTest.BringsToItself.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(value = KafkaResource.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = CollectorResource.class, restrictToAnnotatedClass = true)
class RelayQuarkusTest {
  private static final TenantId SHOP = new TenantId("relay-shop");
  private static final Instant NOW = Instant.parse("2026-03-02T04:00:00Z");

  @Inject Outbox outbox;
  @Inject TenantTransaction transactions;
  @Inject TicketNumbers numbers;
  @Inject Traces traces;
  @Inject DeadLetters deadLetters;

  KafkaBroker broker;
  Collector collector;

  /** The functions behind the relay are in this process as well. */
  public static class BringsToItself implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          // the tests of libraries/events are on the class path, and their settings with them
          "orderline.events.transport", "kafka",
          "quarkus.http.test-port", "18381",
          "orderline.relay.delivery.to.all", "http://localhost:18381/",
          "orderline.relay.patience", "4s",
          "orderline.events.poll-interval", "200ms",
          "orderline.events.lease", "6s");
    }
  }

  @BeforeEach
  void empty() throws SQLException {
    try (var owner = PostgresResource.asOwner();
        var statement = owner.createStatement()) {
      for (String table :
          List.of("events.outbox", "events.inbox", "tickets.ticket", "notify.message")) {
        statement.execute("delete from " + table);
      }
    }
  }

  @Test
  void aWishTravelsOverKafkaAndBecomesOneTicketAndOneMessage() {
    wishes(0, 5);

    untilAllIsDone(5);
  }

  @Test
  void whileKafkaIsDownNothingIsLostAndAfterwardsNothingIsThereTwice() {
    wishes(0, 10);
    broker.kill();
    wishes(10, 20);
    broker.start();
    wishes(20, 30);

    untilAllIsDone(30);
  }

  @Test
  void whatComesOfAWishBehindKafkaBelongsToItsTrace() {
    wishes(0, 20);

    untilAllIsDone(20);
    collector.await(span -> span.name().equals("message"));
    // what other tests bring as dead letters began without a wish
    Set<String> wished =
        collector.seen().stream()
            .filter(span -> span.name().equals("wish"))
            .map(Seen::trace)
            .collect(Collectors.toSet());
    assertThat(collector.seen())
        .filteredOn(span -> span.name().equals("message") && wished.contains(span.trace()))
        .isNotEmpty()
        .allSatisfy(
            message ->
                assertThat(way(message))
                    .containsExactly(
                        "message",
                        "handle sms.requested",
                        "send sms.requested",
                        "handle ticket.requested",
                        "send ticket.requested",
                        "wish"));
    assertThat(collector.seen())
        .allSatisfy(known -> assertThat(known.said()).doesNotContain("13512348765", "尺码"));
  }

  /** The names from a span up to the first of its trace. */
  private List<String> way(Seen last) {
    List<String> way = new ArrayList<>(List.of(last.name()));
    Seen span = last;
    while (!span.parent().isEmpty()) {
      String parent = span.parent();
      span = collector.await(known -> known.id().equals(parent));
      way.add(span.name());
    }
    return way;
  }

  @Test
  void aWishOfALaterVersionIsSetAsideAndOfNoConsequence() {
    send(
        new CloudEvent(
            "call-1:3:0",
            Event.source(SHOP, "call"),
            "ticket.requested",
            SHOP,
            "call-1",
            NOW,
            Map.of("wish", "return"),
            2));

    until(() -> count("select count(*) from events.inbox where state = 'dead'") == 1);
    assertThat(count("select count(*) from tickets.ticket")).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"503", "504", "429", ""})
  void whatAnOutageMadeADeadLetterComesBackByItself(String code) {
    deadLetter(wished(1), "http://all.orderline.svc.cluster.local", code);

    untilAllIsDone(1);
  }

  @Test
  void whatAFunctionRefusedComesBackWhenAnOperatorSaysSo() {
    deadLetter(wished(1), "all", "422");
    until(() -> count("select count(*) from events.inbox where state = 'dead'") == 1);
    assertThat(deadLetters.list(SHOP, 10).await().atMost(TestPatience.LONGEST).getFirst())
        .satisfies(
            letter -> {
              assertThat(letter.consumer()).isEqualTo("delivery.all");
              assertThat(letter.error()).isEqualTo("it answered 422");
            });
    assertThat(count("select count(*) from tickets.ticket")).isZero();

    deadLetters.replay(SHOP, "delivery.all", Optional.empty()).await().atMost(TestPatience.LONGEST);

    untilAllIsDone(1);
  }

  /** As a broker writes one: unchanged, and with whose fault it was. */
  private void deadLetter(CloudEvent event, String function, String code) {
    var letter = CloudEvents.record("orderline.dead-letters", event, Optional.empty());
    letter.headers().add("ce_knativeerrordest", function.getBytes(StandardCharsets.UTF_8));
    if (!code.isEmpty()) {
      letter.headers().add("ce_knativeerrorcode", code.getBytes(StandardCharsets.UTF_8));
    }
    try (var producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", broker.bootstrapServers()),
            new StringSerializer(),
            new ByteArraySerializer())) {
      producer.send(letter);
    }
  }

  private void wishes(int from, int to) {
    IntStream.range(from, to).forEach(this::wish);
  }

  private void wish(int i) {
    send(wished(i));
  }

  private CloudEvent wished(int i) {
    TicketNumber number = TestPatience.answer(numbers.next(SHOP));
    return new CloudEvent(
        "call-" + i + ":3:0",
        Event.source(SHOP, "call"),
        "ticket.requested",
        SHOP,
        "call-" + i,
        NOW,
        Map.of(
            "number", number.value(),
            "kind", "return",
            "call", "call-" + i,
            "turn", "3",
            "customer", "lin",
            "phone", "13512348765",
            "reason", "尺码不合适"),
        1);
  }

  private void send(CloudEvent event) {
    traces
        .within(
            traces.act("wish")::startSpan,
            () -> transactions.write(SHOP, session -> outbox.addEncoded(session, List.of(event))))
        .await()
        .atMost(TestPatience.LONGEST);
  }

  /** Every wish has its ticket, every ticket its message, and nothing is on its way any more. */
  private static void untilAllIsDone(int wishes) {
    until(
        () ->
            count("select count(*) from notify.message where state = 'sent'") >= wishes
                && count("select count(*) from events.outbox where sent_at is null") == 0);
    assertThat(count("select count(*) from tickets.ticket")).isEqualTo(wishes);
    assertThat(count("select count(*) from notify.message")).isEqualTo(wishes);
    assertThat(count("select count(*) from events.outbox where type = 'sms.sent'"))
        .isEqualTo(wishes);
    assertThat(count("select count(*) from events.inbox where state <> 'done'")).isZero();
  }

  private static void until(BooleanSupplier done) {
    long end = System.nanoTime() + TestPatience.LONGEST.toNanos();
    while (!done.getAsBoolean()) {
      assertThat(System.nanoTime()).as("it takes too long").isLessThan(end);
      LockSupport.parkNanos(100_000_000);
    }
  }

  private static long count(String query) {
    try (var owner = PostgresResource.asOwner();
        var statement = owner.createStatement();
        var row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
