package io.orderline.core.handoff;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Where a caller who wants a person stands. */
public sealed interface Stage {
  /** Nobody rings for him. */
  record Waiting() implements Stage {}

  /** An agent rings. */
  record Offered(String agent, Instant until) implements Stage {}

  /**
   * An agent has taken the call.
   *
   * @param seat where the agent's sound comes in, good once; empty until the line has said so
   */
  record Talking(String agent, Instant since, Optional<String> seat) implements Stage {}

  /**
   * The line takes the call up again, as soon as it asks.
   *
   * @param step what the line does then, where an agent has said so
   */
  record GoingBack(Why why, Optional<String> step) implements Stage {}

  /** Why a call goes back to the line. */
  enum Why {
    /** The agent has given it back. */
    GIVEN_BACK,
    /** The agent is done: the line says good-bye. */
    AGENT_ENDED,
    /** It has waited longer than the queue allows. */
    TOO_LONG,
    /** The last agent of the queue has left. */
    NOBODY,
    /** The queue's hours are over. */
    CLOSED;

    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
