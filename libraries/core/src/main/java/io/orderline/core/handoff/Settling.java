package io.orderline.core.handoff;

import io.orderline.core.handoff.Happening.Kind;
import io.orderline.core.handoff.QueueRules.Assignment;
import io.orderline.core.handoff.Stage.Why;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Does what is due: ends offers that nobody took, notices who is lost, sends back who has waited
 * too long, and offers calls to agents.
 */
record Settling(RoomWork work) {
  /** Nobody looked for so long: nobody could be heard of, and nobody is lost for it. */
  private static final Duration OUR_OWN = Duration.ofSeconds(10);

  /** The last agent may come back within this time. */
  private static final Duration PATIENCE = Duration.ofSeconds(45);

  void run(Instant settledAt) {
    Duration gap = Duration.between(settledAt, work.now);
    if (gap.compareTo(OUR_OWN) > 0 && !settledAt.equals(Instant.EPOCH)) {
      excuse(gap);
    }
    List.copyOf(work.agents.values()).forEach(this::agent);
    List.copyOf(work.contacts.values()).forEach(this::contact);
    offer();
  }

  /** What nobody could say or hear while no process ran, is nobody's fault. */
  private void excuse(Duration gap) {
    List.copyOf(work.agents.values())
        .forEach(
            agent -> {
              Agent seen = agent.seen(agent.seenAt().plus(gap));
              work.put(
                  seen.work() instanceof Work.Ringing(var contact, var until)
                      ? seen.doing(
                          new Work.Ringing(contact, until.plus(gap)),
                          seen.idleSince(),
                          seen.misses())
                      : seen);
            });
    List.copyOf(work.contacts.values())
        .forEach(
            contact -> {
              Contact seen = contact.seen(contact.seenAt().plus(gap));
              work.put(
                  seen.stage() instanceof Stage.Offered(var agent, var until)
                      ? seen.at(new Stage.Offered(agent, until.plus(gap)))
                      : seen);
            });
  }

  private void agent(Agent agent) {
    if (agent.work() instanceof Work.WrappingUp(var id, _, var until) && !until.isAfter(work.now)) {
      new Reception(work).wrapUp(agent.name(), id, "", false);
    }
    if (agent.gone(work.now)) {
      signOut(work.agents.get(agent.name()));
    }
  }

  /** Nobody has heard of the window for two minutes: who talked to the agent waits again. */
  private void signOut(Agent agent) {
    if (agent.work() instanceof Work.WrappingUp(var id, _, _)) {
      work.wrappedUp(id, agent.name(), "", false);
    }
    agent
        .work()
        .about()
        .flatMap(work::contact)
        .ifPresent(
            contact -> {
              switch (contact.stage()) {
                case Stage.Talking _ -> work.queueAgain(contact, agent.name());
                case Stage.Offered _ -> work.passOn(contact, agent.name(), Kind.WITHDRAWN);
                case Stage.Waiting _, Stage.GoingBack _ -> {}
              }
            });
    work.agents.remove(agent.name());
  }

  private void contact(Contact before) {
    Contact contact = work.contacts.get(before.id().value());
    if (contact.lost(work.now)) {
      work.remove(contact, "lost");
      return;
    }
    if (contact.stage() instanceof Stage.Offered(var agent, var until)) {
      if (!until.isAfter(work.now)) {
        work.passOn(contact, agent, Kind.MISSED);
      } else if (!rings(agent, contact)) {
        work.passOn(contact, agent, Kind.WITHDRAWN);
      }
    }
    Contact now = work.contacts.get(before.id().value());
    if (now.stage() instanceof Stage.Waiting && now.onLine()) {
      why(now).ifPresent(why -> work.goBack(now, why, Optional.empty()));
    }
  }

  /** Whether the agent hears of it: not in a window that is lost, nor once he has signed out. */
  private boolean rings(String agent, Contact contact) {
    return Optional.ofNullable(work.agents.get(agent))
        .filter(known -> known.work().isAbout(contact.id()) && !known.away(work.now))
        .isPresent();
  }

  /** Why a caller is not to wait any longer. */
  private Optional<Why> why(Contact contact) {
    QueueRules queue = work.queues.named(contact.queue());
    Duration waited = Duration.between(contact.since(), work.now);
    if (!work.queues.open(queue.name())) {
      return Optional.of(Why.CLOSED);
    }
    if (waited.compareTo(queue.longest()) > 0) {
      return Optional.of(Why.TOO_LONG);
    }
    return waited.compareTo(PATIENCE) > 0
            && work.room().serving(queue, work.now).findAny().isEmpty()
        ? Optional.of(Why.NOBODY)
        : Optional.empty();
  }

  private void offer() {
    for (Contact contact : work.room().waiting(work.queues)) {
      if (contact.stage() instanceof Stage.Waiting && work.queues.open(contact.queue())) {
        next(contact).ifPresent(agent -> offer(contact, agent));
      }
    }
  }

  private void offer(Contact contact, Agent agent) {
    Instant until = work.now.plus(work.queues.named(contact.queue()).accept());
    boolean again = contact.passed().contains(agent.name());
    work.put(
        contact
            .passedBy(again ? List.of() : contact.passed())
            .at(new Stage.Offered(agent.name(), until)));
    work.put(agent.doing(new Work.Ringing(contact.id(), until), agent.idleSince(), agent.misses()));
    work.note(contact, Kind.OFFERED, Optional.of(agent.name()), Optional.empty());
  }

  /** Who is offered a call: nobody twice, unless all who are free have let it ring. */
  private Optional<Agent> next(Contact contact) {
    QueueRules queue = work.queues.named(contact.queue());
    List<Agent> free =
        work.agents.values().stream()
            .filter(agent -> agent.ready(work.now) && agent.serves(queue))
            .sorted(Comparator.comparing(Agent::idleSince).thenComparing(Agent::name))
            .toList();
    Optional<Agent> known =
        queue.assignment() == Assignment.LAST_AGENT
            ? free.stream()
                .filter(agent -> contact.lastAgent().filter(agent.name()::equals).isPresent())
                .filter(agent -> !contact.passed().contains(agent.name()))
                .findFirst()
            : Optional.empty();
    return known
        .or(() -> free.stream().filter(a -> !contact.passed().contains(a.name())).findFirst())
        .or(() -> free.stream().findFirst());
  }
}
