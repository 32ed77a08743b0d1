package io.orderline.core.handoff;

import io.orderline.core.handoff.Happening.Kind;
import io.orderline.core.handoff.Stage.Why;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A room while it is changed; each step keeps both sides of a call in step. */
final class RoomWork {
  final Map<String, Agent> agents;
  final Map<String, Contact> contacts;
  final Map<String, Double> handling;
  final Queues queues;
  final Instant now;
  private final List<Happening> happened = new ArrayList<>();
  private final Instant settledAt;

  RoomWork(Room room, Queues queues, Instant now) {
    this.agents = new TreeMap<>(room.agents());
    this.contacts = new TreeMap<>(room.contacts());
    this.handling = new TreeMap<>(room.handling());
    this.queues = queues;
    this.now = now;
    this.settledAt = room.settledAt();
  }

  Room room() {
    return new Room(agents, contacts, settledAt, handling);
  }

  Room settled() {
    return new Room(agents, contacts, now, handling);
  }

  List<Happening> happened() {
    return List.copyOf(happened);
  }

  void put(Agent agent) {
    agents.put(agent.name(), agent);
  }

  void put(Contact contact) {
    contacts.put(contact.id().value(), contact);
  }

  Optional<Contact> contact(ContactId id) {
    return Optional.ofNullable(contacts.get(id.value()));
  }

  void note(Contact contact, Kind kind, Optional<String> agent, Optional<String> detail) {
    happened.add(new Happening(contact.id(), contact.queue(), kind, agent, detail, now));
  }

  void note(Contact contact, Kind kind) {
    note(contact, kind, Optional.empty(), Optional.empty());
  }

  /** The agent has a call no more; from now on he waits for the next one. */
  void free(String agent) {
    Optional.ofNullable(agents.get(agent))
        .ifPresent(known -> put(known.doing(new Work.Free(), now, known.misses())));
  }

  /** An offer ends and the caller waits for the next agent; who let it ring has one miss more. */
  void passOn(Contact contact, String agent, Kind how) {
    note(contact, how, Optional.of(agent), Optional.empty());
    boolean missed = how == Kind.MISSED || how == Kind.DECLINED;
    Optional.ofNullable(agents.get(agent))
        .filter(known -> known.work().isAbout(contact.id()))
        .ifPresent(known -> put(missed ? missed(known) : released(known)));
    List<String> passed = new ArrayList<>(contact.passed());
    passed.add(agent);
    put(contact.passedBy(missed ? passed : contact.passed()).at(new Stage.Waiting()));
  }

  private static Agent released(Agent agent) {
    return agent.doing(new Work.Free(), agent.idleSince(), agent.misses());
  }

  private Agent missed(Agent agent) {
    int misses = agent.misses() + 1;
    Agent free = agent.doing(new Work.Free(), now, misses);
    return misses >= Agent.MOST_MISSES && free.presence() == Presence.IDLE
        ? free.choose(Presence.BUSY, Optional.of("missed"), now)
        : free;
  }

  /** The call is over for the agent: what came of it is to be written down. */
  void wrapUp(Contact contact, String agent, Instant since) {
    learn(contact.queue(), Duration.between(since, now));
    Duration longest = queues.named(contact.queue()).wrapUp();
    Optional.ofNullable(agents.get(agent))
        .ifPresent(
            known ->
                put(
                    known.doing(
                        new Work.WrappingUp(contact.id(), now, now.plus(longest)),
                        known.idleSince(),
                        known.misses())));
  }

  private void learn(String queue, Duration took) {
    handling.merge(
        queue,
        Estimate.learn(Estimate.USUAL, took.toSeconds()),
        (before, _) -> Estimate.learn(before, took.toSeconds()));
  }

  /** The line takes the call up again. */
  void goBack(Contact contact, Why why, Optional<String> step) {
    note(contact, Kind.WENT_BACK, agentOf(contact), Optional.of(why.code()));
    put(contact.at(new Stage.GoingBack(why, step)));
  }

  static Optional<String> agentOf(Contact contact) {
    return switch (contact.stage()) {
      case Stage.Offered(var agent, _) -> Optional.of(agent);
      case Stage.Talking(var agent, _, _) -> Optional.of(agent);
      case Stage.Waiting _, Stage.GoingBack _ -> Optional.empty();
    };
  }

  /** The line is done with the contact; whoever rings for it or talks to it is told. */
  void remove(Contact contact, String how) {
    switch (contact.stage()) {
      case Stage.Offered(var agent, _) -> passOn(contact, agent, Kind.WITHDRAWN);
      case Stage.Talking(var agent, var since, _) -> wrapUp(contact, agent, since);
      case Stage.Waiting _, Stage.GoingBack _ -> {}
    }
    note(contact, Kind.LEFT, agentOf(contact), Optional.of(how));
    contacts.remove(contact.id().value());
  }

  /** Nothing more is to be done with it; the contact itself is gone from the room. */
  void wrappedUp(ContactId id, String agent, String code, boolean confirmed) {
    happened.add(
        new Happening(
            id,
            "",
            Kind.WRAPPED_UP,
            Optional.of(agent),
            Optional.of((confirmed ? "confirmed:" : "default:") + code),
            now));
  }

  /** The agent was lost in the middle of the call: the caller is the next to be served. */
  void queueAgain(Contact contact, String agent) {
    note(contact, Kind.QUEUED_AGAIN, Optional.of(agent), Optional.empty());
    put(contact.passedBy(List.of()).at(new Stage.Waiting()));
  }
}
