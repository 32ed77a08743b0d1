package io.orderline.core.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.call.CallId;
import io.orderline.core.handoff.Happening.Kind;
import io.orderline.core.handoff.QueueRules.Assignment;
import io.orderline.core.handoff.Stage.Why;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ReceptionTest {
  private static final QueueRules GENERAL = QueueRules.usual("general", "综合");

  private Queues queues = Queues.of(List.of(GENERAL), Set.of("general"));
  private Instant now = Instant.parse("2026-11-30T03:00:00Z");
  private Room room = Room.EMPTY;
  private final List<Happening> happened = new ArrayList<>();

  @Test
  void whoHasBeenIdleLongestIsOfferedTheCallAndTakesIt() {
    signIn("li");
    passes(5);
    signIn("wang");
    ContactId call = enters("a");

    assertThat(stage(call)).isInstanceOf(Stage.Offered.class);
    assertThat(room.agent("li").orElseThrow().state()).isEqualTo("ringing");
    assertThat(room.agent("wang").orElseThrow().state()).isEqualTo("idle");

    act(reception -> assertThat(reception.accept("li", call)).isTrue());
    act(reception -> assertThat(reception.accept("wang", call)).isFalse());
    assertThat(room.agent("li").orElseThrow().state()).isEqualTo("talking");
    assertThat(stage(call)).isInstanceOf(Stage.Talking.class);
  }

  @Test
  void whoLetsItRingIsPassedAndAfterTwoMissesIsBusy() {
    signIn("li");
    passes(1);
    signIn("wang");
    ContactId call = enters("a");
    passes(20);
    assertThat(stage(call)).isEqualTo(offered("wang", 20));
    act(reception -> reception.decline("wang", call));
    // all who are free have let it ring: it rings again rather than not at all
    assertThat(stage(call)).isInstanceOf(Stage.Offered.class);
    beats("li");
    beats("wang");
    passes(20);
    assertThat(kinds()).contains(Kind.MISSED, Kind.DECLINED);
    assertThat(room.agents().values()).anyMatch(agent -> agent.state().equals("busy"));
  }

  @Test
  void busyIsBookedForAfterTheCall() {
    signIn("li");
    ContactId call = enters("a");
    act(reception -> reception.accept("li", call));
    act(reception -> reception.choose("li", Presence.BREAK, Optional.of("lunch")));
    assertThat(room.agent("li").orElseThrow().state()).isEqualTo("talking");

    act(reception -> reception.done("li", call, Why.GIVEN_BACK, Optional.of("goodbye")));
    assertThat(room.agent("li").orElseThrow().state()).isEqualTo("wrapping-up");
    assertThat(stage(call)).isEqualTo(new Stage.GoingBack(Why.GIVEN_BACK, Optional.of("goodbye")));

    act(reception -> reception.wrapUp("li", call, "solved", true));
    assertThat(room.agent("li").orElseThrow().state()).isEqualTo("break");
    ContactId next = enters("b");
    assertThat(room.contact(next)).as("nobody serves the queue").isEmpty();
  }

  @Test
  void wrapUpEndsByItselfWithTheDefault() {
    signIn("li");
    ContactId call = enters("a");
    act(reception -> reception.accept("li", call));
    act(reception -> reception.leave(call, "hung-up"));
    assertThat(room.agent("li").orElseThrow().state()).isEqualTo("wrapping-up");
    passes(30);
    beats("li");
    passes(30);
    assertThat(room.agent("li").orElseThrow().state()).isEqualTo("idle");
    assertThat(happened.getLast().detail()).contains("default:");
  }

  @Test
  void anAgentWhoseWindowIsLostGetsNoCallAndIsSignedOutAfterTwoMinutes() {
    signIn("li");
    signIn("wang");
    ContactId call = enters("a");
    act(reception -> reception.accept("li", call));
    for (int i = 0; i < 12; i++) {
      passes(10);
      beats("wang");
      act(reception -> reception.heard(call));
    }
    assertThat(room.agent("li")).as("two minutes").isPresent();
    passes(1);
    assertThat(room.agent("li")).isEmpty();
    assertThat(stage(call)).isEqualTo(offered("wang", 20));
    assertThat(kinds()).contains(Kind.QUEUED_AGAIN);
  }

  @Test
  void whatRingsInALostWindowRingsElsewhereAtOnce() {
    queues =
        Queues.of(
            List.of(rules(Set.of(), 0, Duration.ofSeconds(60), Assignment.LONGEST_IDLE)),
            Set.of("general"));
    signIn("li");
    passes(1);
    signIn("wang");
    ContactId call = enters("a");
    passes(10);
    beats("wang");
    passes(10);
    passes(10);
    assertThat(stage(call)).isInstanceOf(Stage.Offered.class);
    assertThat(((Stage.Offered) stage(call)).agent()).isEqualTo("wang");
    assertThat(room.agent("li").orElseThrow().misses()).isZero();
  }

  @Test
  void theTimeInWhichNoProcessRanIsNobodysFault() {
    signIn("li");
    ContactId call = enters("a");
    now = now.plusSeconds(600);
    act(_ -> {});
    assertThat(stage(call)).isEqualTo(offered("li", 20));
    assertThat(room.agent("li")).isPresent();
  }

  @Test
  void aCallerWhoKeepsHisPlaceIsOfferedWhenItIsHisTurn() {
    signIn("li");
    ContactId first = enters("a");
    act(reception -> reception.accept("li", first));
    ContactId second = enters("b");
    act(reception -> reception.keepPlace(second));
    act(reception -> reception.leave(second, "hung-up"));
    ContactId third = enters("c");
    for (int i = 0; i < 12; i++) {
      passes(10);
      beats("li");
      act(reception -> reception.heard(first));
      act(reception -> reception.heard(third));
    }
    assertThat(room.ahead(room.contact(third).orElseThrow(), queues)).isEqualTo(1);
    act(reception -> reception.leave(first, "hung-up"));
    act(reception -> reception.wrapUp("li", first, "", true));
    assertThat(stage(second)).isInstanceOf(Stage.Offered.class);
  }

  @Test
  void whoWaitsTooLongGoesBackToTheLine() {
    signIn("li");
    ContactId first = enters("a");
    act(reception -> reception.accept("li", first));
    ContactId second = enters("b");
    for (int i = 0; i < 61; i++) {
      passes(10);
      beats("li");
      act(reception -> reception.heard(first));
      act(reception -> reception.heard(second));
    }
    assertThat(stage(second)).isEqualTo(new Stage.GoingBack(Why.TOO_LONG, Optional.empty()));
  }

  @Test
  void whenTheHoursAreOverWhoWaitsGoesBackAndWhoTalksGoesOn() {
    signIn("li");
    ContactId first = enters("a");
    act(reception -> reception.accept("li", first));
    ContactId second = enters("b");
    queues = Queues.of(List.of(GENERAL), Set.of());
    act(_ -> {});
    assertThat(stage(second)).isEqualTo(new Stage.GoingBack(Why.CLOSED, Optional.empty()));
    assertThat(stage(first)).isInstanceOf(Stage.Talking.class);
  }

  @Test
  void theLastAgentIsPreferredWhereTheQueueSaysSo() {
    queues =
        Queues.of(
            List.of(rules(Set.of(), 0, Duration.ofSeconds(20), Assignment.LAST_AGENT)),
            Set.of("general"));
    signIn("li");
    passes(1);
    signIn("wang");
    ContactId id = new ContactId("a#1");
    act(
        reception ->
            reception.enter(id, new CallId("a"), queues.named("general"), Optional.of("wang")));
    assertThat(((Stage.Offered) stage(id)).agent()).isEqualTo("wang");
  }

  @Test
  void onlyWhoHasTheSkillIsAsked() {
    queues =
        Queues.of(
            List.of(rules(Set.of("refunds"), 0, Duration.ofSeconds(20), Assignment.LONGEST_IDLE)),
            Set.of("general"));
    signIn("li");
    assertThat(room.contact(enters("a"))).isEmpty();
    act(reception -> reception.open("wang", "w", Set.of(), Set.of("refunds")));
    act(reception -> reception.choose("wang", Presence.IDLE, Optional.empty()));
    ContactId call = enters("b");
    assertThat(((Stage.Offered) stage(call)).agent()).isEqualTo("wang");
  }

  @Test
  void anEstimateIsARangeThatGrowsWithThePlaceAndShrinksWithTheAgents() {
    signIn("li");
    Estimate next = room.estimate(GENERAL, 0, now);
    Estimate later = room.estimate(GENERAL, 4, now);
    assertThat(next).isEqualTo(new Estimate(1, 3));
    assertThat(later.from()).isGreaterThan(next.to());
    signIn("wang");
    assertThat(room.estimate(GENERAL, 4, now).to()).isLessThan(later.to());
  }

  private static QueueRules rules(
      Set<String> skills, int priority, Duration accept, Assignment assignment) {
    return new QueueRules(
        "general",
        "综合",
        Set.of(),
        skills,
        priority,
        Optional.empty(),
        accept,
        GENERAL.level(),
        GENERAL.wrapUp(),
        GENERAL.longest(),
        GENERAL.most(),
        assignment);
  }

  private Stage offered(String agent, int seconds) {
    return new Stage.Offered(agent, now.plusSeconds(seconds));
  }

  private void signIn(String agent) {
    act(reception -> reception.open(agent, "window", Set.of(), Set.of()));
    act(reception -> reception.choose(agent, Presence.IDLE, Optional.empty()));
  }

  private ContactId enters(String call) {
    ContactId id = new ContactId(call + "#1");
    act(
        reception ->
            reception.enter(id, new CallId(call), queues.named("general"), Optional.empty()));
    return id;
  }

  private void beats(String agent) {
    act(reception -> reception.seen(agent));
  }

  private void passes(int seconds) {
    for (int i = 0; i < seconds; i += 5) {
      now = now.plusSeconds(Math.min(5, seconds - i));
      act(_ -> {});
    }
  }

  private void act(Consumer<Reception> act) {
    Reception reception = new Reception(room, queues, now);
    act.accept(reception);
    room = reception.settle(room.settledAt());
    happened.addAll(reception.happened());
  }

  private Stage stage(ContactId id) {
    return room.contact(id).orElseThrow().stage();
  }

  private List<Kind> kinds() {
    return happened.stream().map(Happening::kind).toList();
  }
}
