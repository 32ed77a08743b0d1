package io.orderline.call.media.turntaking;

import io.orderline.audio.Sound;
import io.orderline.core.speech.Hearing;
import io.orderline.telephony.Reply;
import java.util.Optional;

/** What happens in a call on a stream. */
public sealed interface Signal {

  /** What is to be said, or the open question again at the beginning of a stream. */
  record Answered(Reply reply) implements Signal {}

  /** The ear tells something of the caller. */
  record Heard(Hearing hearing) implements Signal {}

  record Typed(String text) implements Signal {}

  record Pressed(char key) implements Signal {}

  /** A sentence has been made sound; empty when no voice could. */
  record Voiced(PlaybackMark cue, Optional<Sound> sound) implements Signal {}

  /** The caller has heard a sentence to its end, or it was cleared. */
  record Reached(PlaybackMark cue) implements Signal {}

  /**
   * Time passes.
   *
   * @param unheardMillis how much of the caller's sound has not been processed yet, because it is
   *     on its way or waits: that time does not count as silence
   */
  record Tick(int unheardMillis) implements Signal {}
}
