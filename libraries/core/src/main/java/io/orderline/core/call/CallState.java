package io.orderline.core.call;

import java.time.Instant;

/** The state of a call, with its facts. Only the transitions that have a method exist. */
public sealed interface CallState {

  /** The dialogue runs. */
  record Talking() implements CallState {
    public Queued queue(String queue, Instant now) {
      return new Queued(queue, now);
    }
  }

  /** The dialogue has handed the call over and says nothing more. */
  sealed interface HandedOver extends CallState {
    /** When the call came into this state. */
    Instant since();

    /** No agent answered: the dialogue takes the call up again. */
    default Talking comeBack() {
      return new Talking();
    }
  }

  /** The call waits for an agent. */
  record Queued(String queue, Instant since) implements HandedOver {
    public WithAgent answer(String agent, Instant now) {
      return new WithAgent(agent, now);
    }
  }

  /** An agent has answered. */
  record WithAgent(String agent, Instant since) implements HandedOver {}

  /** The line is down. */
  record Ended(EndReason reason) implements CallState {}

  /**
   * Any call can end, once.
   *
   * @param over whether the dialogue was finished
   */
  default Ended end(boolean over) {
    return switch (this) {
      case HandedOver _ -> new Ended(EndReason.AFTER_HANDOFF);
      case Talking _ -> new Ended(over ? EndReason.COMPLETED : EndReason.CALLER_HUNG_UP);
      case Ended ended -> ended;
    };
  }

  /** Whether the dialogue still answers. */
  default boolean talking() {
    return this instanceof Talking;
  }
}
