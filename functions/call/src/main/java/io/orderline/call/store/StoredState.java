package io.orderline.call.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.orderline.core.call.CallState;
import io.orderline.core.call.EndReason;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Optional;

/**
 * A call's state as its row holds it. The version before knows three types and no facts; it ignores
 * the facts, and what it writes has none.
 *
 * @param type {@code talking}, {@code handed_over} or {@code ended}
 * @param agent who answered; without one, a call that is handed over waits in its queue
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record StoredState(
    String type,
    Optional<String> queue,
    Optional<String> agent,
    Optional<Instant> since,
    Optional<EndReason> reason) {
  static final String TALKING = "talking";
  static final String HANDED_OVER = "handed_over";
  static final String ENDED = "ended";

  /** The queue of a call that the version before handed over. */
  private static final String UNKNOWN_QUEUE = "agents";

  static StoredState of(CallState state) {
    return switch (state) {
      case CallState.Talking _ -> of(TALKING);
      case CallState.Queued(var queue, var since) ->
          new StoredState(
              HANDED_OVER,
              Optional.of(queue),
              Optional.empty(),
              Optional.of(since),
              Optional.empty());
      case CallState.WithAgent(var agent, var since) ->
          new StoredState(
              HANDED_OVER,
              Optional.empty(),
              Optional.of(agent),
              Optional.of(since),
              Optional.empty());
      case CallState.Ended(var reason) ->
          new StoredState(
              ENDED, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(reason));
    };
  }

  private static StoredState of(String type) {
    return new StoredState(
        type, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * The state.
   *
   * @param startedAt when the call began, for a state that does not say since when
   */
  CallState state(Instant startedAt) {
    return switch (type) {
      case TALKING -> new CallState.Talking();
      case HANDED_OVER -> handedOver(since.orElse(startedAt));
      case ENDED -> new CallState.Ended(reason.orElse(EndReason.UNKNOWN));
      default -> throw new IllegalStateException("a call's row holds an unknown state: " + type);
    };
  }

  private CallState handedOver(Instant when) {
    return agent.isPresent()
        ? new CallState.WithAgent(agent.get(), when)
        : new CallState.Queued(queue.orElse(UNKNOWN_QUEUE), when);
  }
}
