package io.orderline.core.report;

import io.orderline.core.call.CallId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A call as its list knows it. It names nobody.
 *
 * @param incoming whether the customer called; calls of ours are not counted
 * @param exchanges how often the caller said something
 * @param caller the same for the same number, and no number; empty where none is known
 */
public record LineCall(
    CallId id,
    Instant startedAt,
    Optional<Instant> endedAt,
    Outcome outcome,
    boolean incoming,
    int exchanges,
    Optional<String> brand,
    Optional<Integer> flows,
    List<String> intents,
    Set<String> orders,
    Optional<String> caller) {

  /** What became of a call; as lists of calls have it. */
  public enum Outcome {
    OPEN,
    /** Without a person. */
    DONE,
    HANDED_OVER,
    /** The caller hung up before anything was answered or registered. */
    LEFT
  }

  public LineCall {
    intents = List.copyOf(intents);
    orders = Set.copyOf(orders);
  }

  /** Whether one could know that the same person calls again. */
  boolean recognisable() {
    return caller.isPresent() || !orders.isEmpty();
  }
}
