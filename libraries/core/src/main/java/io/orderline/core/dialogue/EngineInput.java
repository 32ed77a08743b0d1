package io.orderline.core.dialogue;

import io.orderline.core.understanding.Understanding;

/** An input of the engine: a turn of the caller, or an answer of a system. */
public sealed interface EngineInput {
  /**
   * The caller did something; {@code understanding} is {@link Understanding#NOTHING} unless it was
   * speech.
   */
  record Turned(TurnInput input, Understanding understanding) implements EngineInput {}

  /** A system answered the question of the last move. */
  record Answered(Answer answer) implements EngineInput {}
}
