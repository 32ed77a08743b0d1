package io.orderline.core.report;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A caller and an agent speak.
 *
 * @param to when it was over; empty while it goes on
 * @param wrappedUpAt when the agent was done with it; empty until then
 * @param confirmed whether the agent has said what came of it, and not the time
 */
public record Talk(
    String agent,
    Instant from,
    Optional<Instant> to,
    Optional<Instant> wrappedUpAt,
    boolean confirmed) {

  static Talk begun(String agent, Instant from) {
    return new Talk(agent, from, Optional.empty(), Optional.empty(), false);
  }

  /** Ends, and what came of it is still to be written down. */
  Talk ended(Instant at) {
    return new Talk(agent, from, Optional.of(at), Optional.empty(), false);
  }

  /** Breaks off: there is nothing to write down. */
  Talk brokenOff(Instant at) {
    return new Talk(agent, from, Optional.of(at), Optional.of(at), false);
  }

  Talk wrappedUp(Instant at, boolean byAgent) {
    return new Talk(agent, from, to, Optional.of(at), byAgent);
  }

  boolean goesOn() {
    return to.isEmpty();
  }

  boolean isBeingWrappedUp() {
    return to.isPresent() && wrappedUpAt.isEmpty();
  }

  /** Whether the agent is done with it. */
  public boolean done() {
    return wrappedUpAt.isPresent();
  }

  /** From the answer to its end; nothing while it goes on. */
  public Duration talked() {
    return to.map(end -> Duration.between(from, end)).orElse(Duration.ZERO);
  }

  /** From the end of the talk until it was written down; nothing until then. */
  public Duration wrapUp() {
    return to.flatMap(end -> wrappedUpAt.map(done -> Duration.between(end, done)))
        .orElse(Duration.ZERO);
  }
}
