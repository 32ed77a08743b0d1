package io.orderline.call.media.turntaking;

import io.orderline.audio.Sound;
import io.orderline.core.call.Expectation;
import io.orderline.core.dialogue.TurnInput;
import io.orderline.telephony.StreamEnding;

/** What has to be done in a call on a stream. */
public sealed interface Effect {

  /** From now on the ear awaits this. */
  record Listen(Expectation expectation) implements Effect {}

  /** Make a sentence sound; answered by {@link Signal.Voiced}. */
  record Voice(PlaybackMark cue, String sentence) implements Effect {}

  /** Let the caller hear it after what was sent before, and tell when it was heard. */
  record Send(PlaybackMark cue, String sentence, Sound sound) implements Effect {}

  /** Stop at once what the caller hears. */
  record Clear() implements Effect {}

  /** Think about an answer already: the caller may have finished. */
  record Speculate(TurnInput input, int turn) implements Effect {}

  /**
   * The caller's turn is complete; answered by {@link Signal.Answered}.
   *
   * @param silenceMillis how long the silence was that ended it; 0 where none was awaited
   */
  record Take(TurnInput input, int turn, int troubles, int silenceMillis) implements Effect {}

  /** Close the stream; the provider asks then what comes next. */
  record Leave(StreamEnding ending) implements Effect {}
}
