package io.orderline.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.orderline.core.call.CallId;
import io.orderline.core.clock.TestPatience;
import io.orderline.core.event.CloudEvent;
import io.orderline.core.event.Event;
import io.orderline.core.event.EventCodec;
import io.orderline.core.event.TurnEvent.CallEnded;
import io.orderline.core.message.SmsUnavailable;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.ticket.TicketNumber;
import io.orderline.core.ticket.TicketNumbers;
import io.orderline.store.PostgresResource;
import io.orderline.store.TenantTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ByHand.class)
@QuarkusTestResource(PostgresResource.class)
class EventsQuarkusTest {
  private static final TenantId A = new TenantId("tenant-a");
  private static final TenantId B = new TenantId("tenant-b");
  private static final Duration LONG_ENOUGH = Duration.ofMinutes(11);

  @Inject MeterRegistry registry;
  @Inject Outbox outbox;
  @Inject Inbox inbox;
  @Inject Dispatcher dispatcher;
  @Inject Retries retries;
  @Inject DeadLetters deadLetters;
  @Inject EventLog log;
  @Inject Expiry expiry;
  @Inject Standing standing;
  @Inject TroubledHandler handler;
  @Inject TenantTransaction transactions;
  @Inject TicketNumbers numbers;
  @Inject TestClock clock;
  @Inject HeldSignal signal;

  @BeforeEach
  void empty() throws SQLException {
    try (var owner = PostgresResource.asOwner();
        var statement = owner.createStatement()) {
      statement.execute("delete from events.outbox");
      statement.execute("delete from events.inbox");
    }
    handler.reset();
  }

  @Test
  void whatIsCommittedIsSentOnce() {
    publish(event(A, "1", "call-1"));

    drain();
    drain();

    assertThat(handler.done).containsExactly("1");
  }

  @Test
  void whatIsCommittedWakesTheDispatcherAndNobodyElseHasTo() {
    signal.held = false;
    try {
      publish(event(A, "1", "call-1"));

      long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
      while (handler.done.isEmpty() && System.nanoTime() < deadline) {
        LockSupport.parkNanos(1_000_000);
      }
      assertThat(handler.done).containsExactly("1");
      awaitAsleep();
    } finally {
      signal.held = true;
    }
  }

  @Test
  void dataThatAreNotValidAreTriedAgainAndThenADeadLetterOfNoEffect() {
    Event<CallEnded> known = EventCodec.decode(event(A, "1", "call-1"), CallEnded.class);
    publish(
        new CloudEvent(
            known.id(),
            known.source(),
            "call.ended",
            A,
            known.subject(),
            known.time(),
            Map.of("call", "call-1", "turn", "first", "reason", "hung_up"),
            1));
    drain();
    for (int i = 0; i < 10; i++) {
      retry();
    }

    assertThat(state("1")).isEqualTo("dead");
    assertThat(handler.done).isEmpty();
    assertThat(handler.givenUp).isEmpty();
  }

  @Test
  void whatHappensIsCountedByTheEventsThatTellOfIt() {
    long before = registry.timer("orderline.event", "type", event(A, "1", "call-1").type()).count();

    publish(event(A, "1", "call-1"));
    drain();

    assertThat(registry.timer("orderline.event", "type", event(A, "1", "call-1").type()).count())
        .isEqualTo(before + 1);
  }

  @Test
  void whatIsRolledBackIsNeverSent() {
    assertThatThrownBy(
            () ->
                await(
                    transactions.write(
                        A,
                        session ->
                            outbox
                                .addEncoded(session, List.of(event(A, "1", "call-1")))
                                .chain(
                                    () ->
                                        Uni.createFrom()
                                            .failure(new IllegalStateException("no"))))))
        .hasMessage("no");

    drain();

    assertThat(handler.done).isEmpty();
  }

  @Test
  void theSameCauseCannotLeaveTwoEvents() {
    publish(event(A, "1", "call-1"));

    assertThatThrownBy(() -> publish(event(A, "1", "call-1"))).hasMessageContaining("outbox_pkey");
  }

  @Test
  void eventsOfOneSubjectStayInOrder() {
    List<CloudEvent> events =
        IntStream.range(0, 40).mapToObj(i -> event(A, "e" + i, "call-" + i % 2)).toList();
    events.forEach(this::publish);

    drain();

    assertThat(handler.done).hasSize(40);
    assertThat(numbersOf(handler.done, 0)).isSorted();
    assertThat(numbersOf(handler.done, 1)).isSorted();
  }

  @Test
  void whatADeadProcessHadClaimedIsSentAfterTheLease() throws SQLException {
    publish(event(A, "1", "call-1"));
    try (var owner = PostgresResource.asOwner();
        var statement =
            owner.prepareStatement("update events.outbox set due_at = cast(? as timestamptz)")) {
      statement.setString(1, clock.instant().plusSeconds(30).toString());
      statement.executeUpdate();
    }

    drain();
    assertThat(handler.done).isEmpty();

    clock.forward(Duration.ofSeconds(31));
    drain();
    assertThat(handler.done).containsExactly("1");
  }

  @Test
  void whatWasDeliveredButNotMarkedAsSentTakesEffectOnce() throws SQLException {
    publish(event(A, "1", "call-1"));
    drain();
    try (var owner = PostgresResource.asOwner();
        var statement = owner.createStatement()) {
      statement.execute("update events.outbox set sent_at = null, due_at = at");
    }

    drain();

    assertThat(handler.done).containsExactly("1");
  }

  @Test
  void ofManyThatArriveAtOnceOneTakesEffect() {
    CloudEvent event = event(A, "1", "call-1");

    await(
        Multi.createFrom()
            .range(0, 20)
            .onItem()
            .transformToUniAndMerge(_ -> inbox.receive(event))
            .collect()
            .last());

    assertThat(handler.done).containsExactly("1");
  }

  @Test
  void whatFailsIsTriedAgainUntilItSucceeds() {
    handler.failAt("1", 3);
    publish(event(A, "1", "call-1"));

    drain();
    assertThat(handler.done).isEmpty();
    for (int i = 0; i < 3; i++) {
      retry();
    }

    assertThat(handler.done).containsExactly("1");
    assertThat(state("1")).isEqualTo("done");
  }

  @Test
  void nothingIsTriedAgainBeforeItsTime() {
    handler.failAt("1", 1);
    publish(event(A, "1", "call-1"));
    drain();

    await(retries.drain());

    assertThat(handler.done).isEmpty();
  }

  @Test
  void whatFollowsAFailureWaitsBehindItAndOthersDoNot() {
    handler.failAt("1", 1);
    publish(event(A, "1", "call-1"));
    publish(event(A, "2", "call-1"));
    publish(event(A, "3", "call-2"));

    drain();
    assertThat(handler.done).containsExactly("3");

    retry();
    assertThat(handler.done).containsExactly("3", "1", "2");
  }

  @Test
  void whatKeepsFailingBecomesADeadLetterThatCanBeReplayed() {
    handler.failAt("1", 8);
    CloudEvent event = event(A, "1", "call-1");
    publish(event);
    drain();
    for (int i = 0; i < 10; i++) {
      retry();
    }
    assertThat(handler.done).isEmpty();
    assertThat(state("1")).isEqualTo("dead");
    DeadLetters.DeadLetter letter = await(deadLetters.list(A, 10)).getFirst();
    assertThat(letter.event()).isEqualTo(event);
    assertThat(letter.attempts()).isEqualTo(8);
    assertThat(letter.error()).isEqualTo("IllegalStateException: not today");
    assertThat(handler.givenUp).containsExactly("1");
    assertThat(await(deadLetters.list(B, 10))).isEmpty();

    assertThat(await(deadLetters.replay(A, "troubled", Optional.of("1")))).isEqualTo(1);
    // the replay has woken the queue as well: whichever of the two comes first takes the event
    long deadline = System.nanoTime() + TestPatience.LONGEST.toNanos();
    do {
      await(retries.drain());
    } while (handler.done.isEmpty() && System.nanoTime() < deadline);

    assertThat(handler.done).containsExactly("1");
    assertThat(await(deadLetters.list(A, 10))).isEmpty();
  }

  @Test
  void whatWaitsForSomebodyWhoIsAwayWaitsWithoutEndAndInOrder() {
    handler.failAt("1", 50, new SmsUnavailable("away", new ConnectException("refused")));
    publish(event(A, "1", "call-1"));
    publish(event(A, "2", "call-1"));
    drain();
    for (int i = 0; i < 30; i++) {
      retry();
    }
    assertThat(state("1")).isEqualTo("waiting");
    assertThat(handler.givenUp).isEmpty();
    await(standing.look());
    assertThat(gauge("orderline.events.waiting")).isEqualTo(2);
    assertThat(gauge("orderline.events.outage.seconds")).isEqualTo(30 * LONG_ENOUGH.toSeconds());

    for (int i = 0; i < 20; i++) {
      retry();
    }

    assertThat(handler.done).containsExactly("1", "2");
    await(standing.look());
    assertThat(registry.find("orderline.events.outage.seconds").gauges()).isEmpty();
  }

  @Test
  void whoeverIsAwayIsAskedAgainSoonEnoughToGoOnWhenHeIsThere() {
    handler.failAt("1", 12, new SmsUnavailable("away", new ConnectException("refused")));
    publish(event(A, "1", "call-1"));
    drain();
    for (int i = 0; i < 12; i++) {
      clock.forward(Duration.ofSeconds(31));
      await(retries.drain());
    }

    assertThat(handler.done).containsExactly("1");
  }

  @Test
  void anOutageDoesNotUseUpTheTriesOfAnEvent() {
    handler.failAt("1", 10, new SmsUnavailable("away", new ConnectException("refused")));
    publish(event(A, "1", "call-1"));
    drain();
    for (int i = 0; i < 9; i++) {
      retry();
    }
    handler.failAt("1", 7);
    for (int i = 0; i < 8; i++) {
      retry();
    }

    assertThat(handler.done).containsExactly("1");
  }

  @Test
  void silenceOverOneEventIsBlamedOnItOnlyWhereOthersAreTaken() {
    handler.failAt("1", 100, new SocketTimeoutException("silent"));
    publish(event(A, "1", "call-1"));
    drain();
    for (int i = 0; i < 20; i++) {
      retry();
    }
    assertThat(state("1")).isEqualTo("waiting");

    publish(event(A, "2", "call-2"));
    drain();
    for (int i = 0; i < 8; i++) {
      retry();
    }

    assertThat(handler.done).containsExactly("2");
    assertThat(state("1")).isEqualTo("dead");
    await(standing.look());
    assertThat(gauge("orderline.events.dead")).isEqualTo(1);
  }

  private double gauge(String name) {
    return registry.get(name).tag("consumer", "troubled").gauge().value();
  }

  @Test
  void dataOfALaterVersionAreNotReadButSetAsideForOneThatKnowsIt() {
    CloudEvent known = event(A, "1", "call-1");
    CloudEvent later =
        new CloudEvent(
            "2",
            known.source(),
            known.type(),
            A,
            known.subject(),
            known.time(),
            Map.of("telephone", "13800001234"),
            known.version() + 1);
    await(
        transactions.write(
            A,
            session -> outbox.addEncoded(session, List.of(known, later, event(A, "3", "call-1")))));
    drain();
    retry();

    assertThat(handler.done).containsExactly("1", "3");
    assertThat(handler.givenUp).isEmpty();
    DeadLetters.DeadLetter letter = await(deadLetters.list(A, 10)).getFirst();
    assertThat(letter.event()).isEqualTo(later);
    assertThat(letter.error())
        .isEqualTo(
            "call.ended is urn:orderline:event:call.ended:2, which this version does not"
                + " know: roll out one that does, then replay it");
  }

  @Test
  void aDeadLetterDoesNotHoldUpWhatFollows() {
    handler.failAt("1", 8);
    publish(event(A, "1", "call-1"));
    publish(event(A, "2", "call-1"));
    drain();
    for (int i = 0; i < 8; i++) {
      retry();
    }

    assertThat(handler.done).containsExactly("2");
  }

  @Test
  void whatWasSentLongAgoIsForgottenAndWhatWaitsIsNot() {
    publish(event(A, "1", "call-1"));
    drain();
    handler.failAt("2", 100);
    publish(event(A, "2", "call-1"));
    drain();
    clock.forward(Duration.ofDays(8));
    publish(event(A, "3", "call-2"));

    await(expiry.forget());

    assertThat(await(log.latest(A, Optional.empty(), 10)))
        .extracting(logged -> logged.event().id())
        .containsExactly("3");
    assertThat(state("1")).isEqualTo("done");
    clock.forward(Duration.ofDays(28));
    await(expiry.forget());
    assertThat(state("1")).isEqualTo("none");
    assertThat(state("2")).isEqualTo("waiting");
  }

  @Test
  void aDeadLetterIsKeptForAMonthAndNotForEver() {
    handler.failAt("1", 100);
    publish(event(A, "1", "call-1"));
    drain();
    for (int i = 0; i < 8; i++) {
      retry();
    }
    assertThat(state("1")).isEqualTo("dead");

    clock.forward(Duration.ofDays(29));
    await(expiry.forget());
    assertThat(state("1")).isEqualTo("dead");

    clock.forward(Duration.ofDays(2));
    await(expiry.forget());
    assertThat(state("1")).isEqualTo("none");
  }

  @Test
  void whatWaitsForThreeMonthsIsADeadLetterAndThenEnds() {
    handler.failAt("1", 1000, new SmsUnavailable("away", new ConnectException("refused")));
    publish(event(A, "1", "call-1"));
    drain();
    clock.forward(Duration.ofDays(89));
    retry();
    await(expiry.forget());
    assertThat(state("1")).isEqualTo("waiting");

    clock.forward(Duration.ofDays(2));
    retry();
    await(expiry.forget());
    assertThat(state("1")).isEqualTo("dead");

    clock.forward(Duration.ofDays(31));
    await(expiry.forget());
    assertThat(state("1")).isEqualTo("none");
  }

  @Test
  void aShopMayHaveItsEventsForgottenSoonerThanOthers() {
    publish(event(A, "1", "call-1"));
    publish(event(B, "2", "call-2"));
    drain();
    clock.forward(Duration.ofDays(2));

    await(expiry.forget());

    assertThat(await(log.latest(A, Optional.empty(), 10))).hasSize(1);
    assertThat(await(log.latest(B, Optional.empty(), 10))).isEmpty();
  }

  @Test
  void tenantsDoNotGetIntoEachOthersWay() {
    publish(event(A, "1", "call-1"));
    publish(event(B, "1", "call-1"));

    drain();

    assertThat(handler.done).containsExactly("1", "1");
  }

  @Test
  void ticketNumbersAreShortAndNobodyGetsOneTwice() {
    Set<TicketNumber> seen = new HashSet<>();
    for (int i = 0; i < 50; i++) {
      TicketNumber number =
          numbers
              .next(i % 2 == 0 ? A : B)
              .toCompletableFuture()
              .orTimeout(TestPatience.LONGEST.toSeconds(), TimeUnit.SECONDS)
              .join();
      assertThat(number.value()).hasSize(9);
      assertThat(seen.add(number)).isTrue();
    }
  }

  private void publish(CloudEvent event) {
    await(
        transactions.write(event.tenant(), session -> outbox.addEncoded(session, List.of(event))));
  }

  private void drain() {
    await(dispatcher.drain());
    awaitAsleep();
  }

  /** Handlers wake the dispatcher as well. */
  private void awaitAsleep() {
    long end = System.nanoTime() + TestPatience.LONGEST.toNanos();
    while (!dispatcher.asleep()) {
      assertThat(System.nanoTime()).as("the dispatcher is still at work").isLessThan(end);
      LockSupport.parkNanos(1_000_000);
    }
  }

  private void retry() {
    clock.forward(LONG_ENOUGH);
    await(retries.drain());
    awaitAsleep();
  }

  private String state(String id) {
    try (var owner = PostgresResource.asOwner();
        var statement = owner.createStatement();
        var row =
            statement.executeQuery("select state from events.inbox where id = '" + id + "'")) {
      return row.next() ? row.getString(1) : "none";
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private CloudEvent event(TenantId tenant, String id, String subject) {
    return EventCodec.encode(
        new Event<>(
            id,
            Event.source(tenant, "test"),
            tenant,
            subject,
            clock.instant(),
            new CallEnded(new CallId(subject), 1, "hung_up")));
  }

  private static List<Integer> numbersOf(List<String> ids, int rest) {
    return ids.stream()
        .map(id -> Integer.parseInt(id.substring(1)))
        .filter(i -> i % 2 == rest)
        .toList();
  }

  private static <T> T await(Uni<T> work) {
    return work.await().atMost(TestPatience.LONGEST);
  }
}
