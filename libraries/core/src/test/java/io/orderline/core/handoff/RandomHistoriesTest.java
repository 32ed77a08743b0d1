package io.orderline.core.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.call.CallId;
import io.orderline.core.handoff.Stage.Why;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever callers, agents and processes do: no call is lost, and none has two agents. */
class RandomHistoriesTest {
  private static final List<String> AGENTS = List.of("chen", "li", "wang", "zhao");
  private static final QueueRules GENERAL = QueueRules.usual("general", "综合");
  private static final QueueRules COMPLAINTS =
      new QueueRules(
          "complaints",
          "投诉",
          Set.of("complaint"),
          Set.of("calm"),
          5,
          Optional.empty(),
          Duration.ofSeconds(15),
          Duration.ofSeconds(20),
          Duration.ofSeconds(30),
          Duration.ofMinutes(5),
          5,
          QueueRules.Assignment.LAST_AGENT);

  private Queues queues = Queues.of(List.of(COMPLAINTS, GENERAL), Set.of("general", "complaints"));
  private Instant now = Instant.parse("2026-11-30T03:00:00Z");
  private Room room = Room.EMPTY;
  private final Set<String> present = new HashSet<>();
  private final Map<String, Integer> answered = new HashMap<>();
  private int calls;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
  void noCallIsLostAndNoneHasTwoAgents(long seed) {
    var random = new Random(seed);
    for (int step = 0; step < 1_500; step++) {
      now = now.plusMillis(random.nextInt(8_000));
      if (random.nextInt(200) == 0) {
        now = now.plusSeconds(random.nextInt(300)); // no process ran
      }
      if (random.nextInt(150) == 0) {
        queues =
            Queues.of(
                List.of(COMPLAINTS, GENERAL),
                queues.open().isEmpty() ? Set.of("general", "complaints") : Set.of());
      }
      Reception reception = new Reception(room, queues, now);
      act(random, reception);
      room = reception.settle(room.settledAt());
      reception.happened().forEach(this::count);
      hold();
    }
    assertThat(answered).as("somebody was answered").isNotEmpty();
  }

  private void act(Random random, Reception reception) {
    String agent = AGENTS.get(random.nextInt(AGENTS.size()));
    List<ContactId> known = room.contacts().values().stream().map(Contact::id).toList();
    Optional<ContactId> any =
        known.isEmpty() ? Optional.empty() : Optional.of(known.get(random.nextInt(known.size())));
    Optional<ContactId> own = room.agent(agent).flatMap(each -> each.work().about());
    switch (random.nextInt(16)) {
      case 0, 1 -> enter(random, reception);
      case 2, 3 -> known.forEach(reception::heard);
      case 4, 5 -> AGENTS.forEach(reception::seen);
      case 6 ->
          reception.open(
              agent,
              "w" + random.nextInt(2),
              Set.of(),
              agent.equals("li") ? Set.of() : Set.of("calm"));
      case 7, 8 -> reception.choose(agent, Presence.IDLE, Optional.empty());
      case 9 ->
          reception.choose(
              agent, Presence.values()[random.nextInt(Presence.values().length)], Optional.empty());
      case 10, 11 -> own.or(() -> any).ifPresent(id -> reception.accept(agent, id));
      case 12 -> own.ifPresent(id -> reception.decline(agent, id));
      case 13 ->
          own.ifPresent(
              id ->
                  reception.done(
                      agent,
                      id,
                      random.nextBoolean() ? Why.GIVEN_BACK : Why.AGENT_ENDED,
                      Optional.empty()));
      case 14 -> own.ifPresent(id -> reception.wrapUp(agent, id, "solved", true));
      default -> any.ifPresent(id -> leaves(random, reception, id));
    }
  }

  private void leaves(Random random, Reception reception, ContactId id) {
    switch (random.nextInt(4)) {
      case 0 -> reception.leave(id, "hung-up");
      case 1 -> reception.keepPlace(id);
      case 2 -> reception.agentLost(id);
      default ->
          room.contact(id)
              .filter(each -> each.stage() instanceof Stage.GoingBack)
              .ifPresent(_ -> reception.leave(id, "taken"));
    }
  }

  private void enter(Random random, Reception reception) {
    CallId call = new CallId("call-" + ++calls);
    ContactId id = ContactId.of(call, 1);
    QueueRules queue = random.nextInt(3) == 0 ? COMPLAINTS : GENERAL;
    if (reception.enter(id, call, queue, Optional.of("wang"))) {
      present.add(id.value());
      assertThat(reception.enter(id, call, queue, Optional.empty())).as("told twice").isTrue();
    }
  }

  private void count(Happening happening) {
    String id = happening.contact().value();
    switch (happening.kind()) {
      case ANSWERED ->
          assertThat(answered.merge(id, 1, Integer::sum)).as(id + " is answered once").isOne();
      case QUEUED_AGAIN -> answered.remove(id);
      case LEFT -> present.remove(id);
      default -> {}
    }
  }

  private void hold() {
    List<String> there = new ArrayList<>(room.contacts().keySet());
    assertThat(there).as("no call is lost").containsAll(present);
    for (Contact contact : room.contacts().values()) {
      List<Agent> with =
          room.agents().values().stream()
              .filter(agent -> agent.work().isAbout(contact.id()))
              .toList();
      switch (contact.stage()) {
        case Stage.Offered(var agent, var until) -> {
          assertThat(with).extracting(Agent::name).containsExactly(agent);
          assertThat(with.getFirst().work()).isEqualTo(new Work.Ringing(contact.id(), until));
          assertThat(until).isAfter(now);
        }
        case Stage.Talking(var agent, _, _) -> {
          assertThat(with).extracting(Agent::name).containsExactly(agent);
          assertThat(with.getFirst().work()).isInstanceOf(Work.OnCall.class);
        }
        case Stage.Waiting _ -> {
          assertThat(with).isEmpty();
          assertThat(nextStep(contact)).as("a next step for " + contact).isTrue();
        }
        case Stage.GoingBack _ ->
            assertThat(with).allMatch(a -> a.work() instanceof Work.WrappingUp);
      }
    }
    for (Agent agent : room.agents().values()) {
      switch (agent.work()) {
        case Work.Ringing(var id, _) ->
            assertThat(room.contact(id).orElseThrow().stage()).isInstanceOf(Stage.Offered.class);
        case Work.OnCall(var id, _) ->
            assertThat(room.contact(id).orElseThrow().stage()).isInstanceOf(Stage.Talking.class);
        case Work.Free _, Work.WrappingUp _ -> {}
      }
    }
  }

  /** Somebody will ring, or the line takes the call up again: nobody waits for ever. */
  private boolean nextStep(Contact contact) {
    QueueRules queue = queues.named(contact.queue());
    boolean nobodyFree =
        room.agents().values().stream().noneMatch(agent -> agent.ready(now) && agent.serves(queue));
    boolean mayWait =
        !contact.onLine()
            || queues.open(queue.name()) && !contact.since().plus(queue.longest()).isBefore(now);
    return mayWait && (nobodyFree || !queues.open(queue.name()));
  }
}
