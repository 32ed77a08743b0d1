package io.orderline.core.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever callers, agents and processes do: no call is lost, and none has two agents. */
class RandomHistoriesTest {
  private final Set<String> present = new HashSet<>();
  private final Map<String, Integer> answered = new HashMap<>();
  private Room room = Room.EMPTY;
  private Queues queues;
  private Instant now;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
  void noCallIsLostAndNoneHasTwoAgents(long seed) {
    var random = new RandomRoom(seed);
    for (int step = 0; step < 1_500; step++) {
      List<Happening> happened = random.step();
      room = random.room();
      queues = random.queues();
      now = random.now();
      random.entered().ifPresent(id -> present.add(id.value()));
      happened.forEach(this::count);
      hold();
    }
    assertThat(random.toldTwice()).as("told twice").isTrue();
    assertThat(answered).as("somebody was answered").isNotEmpty();
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
