package io.orderline.core.handoff;

import io.orderline.core.call.CallId;
import io.orderline.core.handoff.Stage.Why;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** A room in which callers, agents, pauses and closing hours do as they like. */
public final class RandomRoom {
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

  private final Random random;
  private Queues queues = Queues.of(List.of(COMPLAINTS, GENERAL), Set.of("general", "complaints"));
  private Instant now = Instant.parse("2026-11-30T03:00:00Z");
  private Room room = Room.EMPTY;
  private Optional<ContactId> entered = Optional.empty();
  private boolean toldTwice = true;
  private int calls;

  public RandomRoom(long seed) {
    this.random = new Random(seed);
  }

  /** Something happens; what has come of it. */
  public List<Happening> step() {
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
    entered = Optional.empty();
    Reception reception = new Reception(room, queues, now);
    act(reception);
    room = reception.settle(room.settledAt());
    return reception.happened();
  }

  public Room room() {
    return room;
  }

  public Queues queues() {
    return queues;
  }

  public Instant now() {
    return now;
  }

  /** Who came in at the last step. */
  Optional<ContactId> entered() {
    return entered;
  }

  /** Whether who was told twice was taken twice without harm. */
  boolean toldTwice() {
    return toldTwice;
  }

  private void act(Reception reception) {
    String agent = AGENTS.get(random.nextInt(AGENTS.size()));
    List<ContactId> known = room.contacts().values().stream().map(Contact::id).toList();
    Optional<ContactId> any =
        known.isEmpty() ? Optional.empty() : Optional.of(known.get(random.nextInt(known.size())));
    Optional<ContactId> own = room.agent(agent).flatMap(each -> each.work().about());
    switch (random.nextInt(16)) {
      case 0, 1 -> enter(reception);
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
      default -> any.ifPresent(id -> leaves(reception, id));
    }
  }

  private void leaves(Reception reception, ContactId id) {
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

  private void enter(Reception reception) {
    CallId call = new CallId("call-" + ++calls);
    ContactId id = ContactId.of(call, 1);
    QueueRules queue = random.nextInt(3) == 0 ? COMPLAINTS : GENERAL;
    if (reception.enter(id, call, queue, Optional.of("wang"))) {
      entered = Optional.of(id);
      toldTwice &= reception.enter(id, call, queue, Optional.empty());
    }
  }
}
