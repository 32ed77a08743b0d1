package io.orderline.core.handoff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Queues, agents and who waits, at one moment: what a supervisor sees. */
public record FloorView(
    List<QueueLine> queues, List<AgentLine> agents, List<CallLine> calls, Instant now) {
  public FloorView {
    queues = List.copyOf(queues);
    agents = List.copyOf(agents);
    calls = List.copyOf(calls);
  }

  /**
   * A queue.
   *
   * @param level seconds after which a caller has waited too long
   * @param late how many have waited longer than that
   * @param longest seconds that the first has waited
   */
  public record QueueLine(
      String name,
      String title,
      boolean open,
      int waiting,
      int late,
      int longest,
      int level,
      int free,
      int busy,
      Estimate estimate) {}

  /** An agent. */
  public record AgentLine(
      String name, String state, Optional<String> reason, Instant since, boolean away) {}

  /**
   * A call that waits or is talked.
   *
   * @param seconds that it has waited, or been talked
   * @param late whether it has waited longer than its queue's level
   */
  public record CallLine(
      String contact,
      String call,
      String queue,
      String stage,
      Optional<String> agent,
      int seconds,
      boolean late,
      boolean onLine,
      String mood) {}
}
