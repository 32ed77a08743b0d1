package io.orderline.core.handoff;

import io.orderline.core.call.CallId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A caller who wants a person, until the line is done with him.
 *
 * @param since when he came; his place in the queue
 * @param seenAt when his line was last heard of
 * @param onLine whether he holds the line; who does not is called back when it is his turn
 * @param lastAgent whom the customer spoke with last
 * @param passed the agents who did not take this call
 */
public record Contact(
    ContactId id,
    CallId call,
    String queue,
    Instant since,
    Instant seenAt,
    boolean onLine,
    Optional<String> lastAgent,
    List<String> passed,
    Stage stage) {
  /** A line that was not heard of for so long is down. */
  public static final Duration LOST = Duration.ofMinutes(1);

  public Contact {
    passed = List.copyOf(passed);
  }

  /** Whether he waits, also while somebody rings for him. */
  public boolean waits() {
    return stage instanceof Stage.Waiting || stage instanceof Stage.Offered;
  }

  boolean lost(Instant now) {
    return onLine && seenAt.plus(LOST).isBefore(now);
  }

  Contact at(Stage next) {
    return new Contact(id, call, queue, since, seenAt, onLine, lastAgent, passed, next);
  }

  Contact passedBy(List<String> agents) {
    return new Contact(id, call, queue, since, seenAt, onLine, lastAgent, agents, stage);
  }

  Contact seen(Instant at) {
    return new Contact(id, call, queue, since, at, onLine, lastAgent, passed, stage);
  }

  Contact offLine() {
    return new Contact(id, call, queue, since, seenAt, false, lastAgent, passed, stage);
  }
}
