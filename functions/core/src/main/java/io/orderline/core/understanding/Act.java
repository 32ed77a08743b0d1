package io.orderline.core.understanding;

/** What an utterance does in the dialogue, beside or instead of a wish. */
public enum Act {
  YES,
  NO,
  REPEAT,
  CORRECTION,
  HOLD_ON,
  GOODBYE
}
