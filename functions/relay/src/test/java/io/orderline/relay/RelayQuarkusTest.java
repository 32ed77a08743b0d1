package io.orderline.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.event.Event;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.ticket.TicketNumber;
import io.orderline.core.ticket.TicketNumbers;
import io.orderline.events.Outbox;
import io.orderline.measure.trace.Collector;
import io.orderline.measure.trace.Collector.Seen;
import io.orderline.measure.trace.CollectorResource;
import io.orderline.measure.trace.Traces;
import io.orderline.store.PostgresResource;
import io.orderline.store.TenantTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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

  KafkaBroker broker;
  Collector collector;

  /** The functions behind the relay are in this process as well. */
  public static class BringsToItself implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
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
    assertThat(collector.seen())
        .filteredOn(span -> span.name().equals("message"))
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
        new Event(
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

  private void wishes(int from, int to) {
    IntStream.range(from, to).forEach(this::wish);
  }

  private void wish(int i) {
    TicketNumber number =
        numbers.next(SHOP).toCompletableFuture().orTimeout(10, TimeUnit.SECONDS).join();
    var event =
        new Event(
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
                "reason", "尺码不合适"));
    send(event);
  }

  private void send(Event event) {
    traces
        .within(
            traces.act("wish")::startSpan,
            () -> transactions.write(SHOP, session -> outbox.add(session, List.of(event))))
        .await()
        .atMost(Duration.ofSeconds(10));
    outbox.wake();
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
    long end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
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
