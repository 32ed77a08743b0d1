package io.orderline.core.dialogue;

import io.orderline.core.call.TurnInput;
import io.orderline.core.understanding.Understanding;

/** What moves the dialogue on. */
public sealed interface Event {
  /**
   * The caller did something; {@code understanding} is {@link Understanding#NOTHING} unless it was
   * speech.
   */
  record Turned(TurnInput input, Understanding understanding) implements Event {}

  /** A system answered the question of the last move. */
  record Answered(Answer answer) implements Event {}
}
