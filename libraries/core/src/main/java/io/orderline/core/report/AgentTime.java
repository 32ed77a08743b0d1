package io.orderline.core.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** An agent was in one state for a while. */
public record AgentTime(String agent, String state, Instant from, Instant to) {
  private static final Set<String> ON_CONTACT = Set.of("talking", "wrapping-up");
  private static final Set<String> FREE = Set.of("idle", "ringing");

  /**
   * What agents did, from their changes.
   *
   * @param changes in the order in which they happened
   * @param now how long the last state has lasted
   */
  public static List<AgentTime> of(List<AgentChange> changes, Instant now) {
    Map<String, List<AgentChange>> byAgent =
        changes.stream().collect(Collectors.groupingBy(AgentChange::agent));
    List<AgentTime> times = new ArrayList<>();
    byAgent.forEach(
        (agent, own) -> {
          for (int i = 0; i < own.size(); i++) {
            Instant end = i + 1 < own.size() ? own.get(i + 1).at() : now;
            if (end.isAfter(own.get(i).at()) && !own.get(i).state().equals("signed-out")) {
              times.add(new AgentTime(agent, own.get(i).state(), own.get(i).at(), end));
            }
          }
        });
    times.sort(Comparator.comparing(AgentTime::from).thenComparing(AgentTime::agent));
    return List.copyOf(times);
  }

  /** The part of it between two moments; of no length where there is none. */
  AgentTime within(Instant begin, Instant end) {
    Instant first = from.isBefore(begin) ? begin : from;
    Instant last = to.isAfter(end) ? end : to;
    return new AgentTime(agent, state, first, last.isBefore(first) ? first : last);
  }

  long millis() {
    return Duration.between(from, to).toMillis();
  }

  /** 通话 or 整理. */
  boolean onContact() {
    return ON_CONTACT.contains(state);
  }

  /** 空闲 or 振铃: could talk and does not. */
  boolean free() {
    return FREE.contains(state);
  }
}
