package io.orderline.core.report;

import io.orderline.core.call.CallId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One thing that a report counts. */
public sealed interface Fact {
  Source source();

  /** Where in time it counts. */
  Instant at();

  /** The lines in which it counts; one without a name where it has none. */
  Set<String> keys(Group group);

  /** The call that it is about; none where it is about the time of an agent. */
  Optional<CallId> call();

  /**
   * A call.
   *
   * @param night whether it began outside the shop's hours
   * @param answered whether an agent at our desks took it
   * @param settled whether the time in which the caller might have called again is over
   * @param again whether he has called again in that time, or about the same order
   */
  record OfCall(LineCall line, boolean night, boolean answered, boolean settled, boolean again)
      implements Fact {
    @Override
    public Source source() {
      return Source.CALLS;
    }

    @Override
    public Instant at() {
      return line.startedAt();
    }

    @Override
    public Set<String> keys(Group group) {
      return ofCall(Optional.of(line), group);
    }

    @Override
    public Optional<CallId> call() {
      return Optional.of(line.id());
    }
  }

  /** A hand-over. */
  record OfHandover(Handover handover, Optional<LineCall> line) implements Fact {
    @Override
    public Source source() {
      return Source.HANDOVERS;
    }

    @Override
    public Instant at() {
      return handover.queuedAt();
    }

    @Override
    public Set<String> keys(Group group) {
      return ofHandover(handover, handover.agent(), line, group);
    }

    @Override
    public Optional<CallId> call() {
      return Optional.of(handover.call());
    }
  }

  /** A talk with an agent. */
  record OfTalk(Handover handover, Talk talk, Optional<LineCall> line) implements Fact {
    @Override
    public Source source() {
      return Source.TALKS;
    }

    @Override
    public Instant at() {
      return handover.queuedAt();
    }

    @Override
    public Set<String> keys(Group group) {
      return ofHandover(handover, Optional.of(talk.agent()), line, group);
    }

    @Override
    public Optional<CallId> call() {
      return Optional.of(handover.call());
    }
  }

  /** An offer that an agent did not take. */
  record OfMiss(Handover handover, String agent, Optional<LineCall> line) implements Fact {
    @Override
    public Source source() {
      return Source.MISSES;
    }

    @Override
    public Instant at() {
      return handover.queuedAt();
    }

    @Override
    public Set<String> keys(Group group) {
      return ofHandover(handover, Optional.of(agent), line, group);
    }

    @Override
    public Optional<CallId> call() {
      return Optional.of(handover.call());
    }
  }

  /** An agent was in a state, within one interval. */
  record OfTime(AgentTime time) implements Fact {
    @Override
    public Source source() {
      return Source.AGENT_TIME;
    }

    @Override
    public Instant at() {
      return time.from();
    }

    @Override
    public Set<String> keys(Group group) {
      return Set.of(group == Group.AGENT ? time.agent() : "");
    }

    @Override
    public Optional<CallId> call() {
      return Optional.empty();
    }
  }

  private static Set<String> ofHandover(
      Handover handover, Optional<String> agent, Optional<LineCall> line, Group group) {
    return switch (group) {
      case QUEUE -> Set.of(handover.queue());
      case AGENT -> Set.of(agent.orElse(""));
      case REASON -> Set.of(handover.reason().orElse(""));
      case INTENT, FLOWS, BRAND -> ofCall(line, group);
    };
  }

  private static Set<String> ofCall(Optional<LineCall> line, Group group) {
    List<String> keys =
        switch (group) {
          case INTENT -> line.map(LineCall::intents).orElse(List.of());
          case FLOWS -> line.flatMap(LineCall::flows).map(String::valueOf).stream().toList();
          case BRAND -> line.flatMap(LineCall::brand).stream().toList();
          case QUEUE, AGENT, REASON -> List.of();
        };
    return keys.isEmpty() ? Set.of("") : Set.copyOf(keys);
  }
}
