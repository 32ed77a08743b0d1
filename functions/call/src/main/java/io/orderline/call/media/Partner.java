package io.orderline.call.media;

import io.orderline.audio.Sound;
import io.orderline.call.media.turntaking.PlaybackMark;
import io.orderline.core.speech.Hearing;

/** Whom the caller talks to: the dialogue, or a person. */
sealed interface Partner permits DialogueSession, PersonSession {

  /** The caller's sound. */
  void speaks(Sound sound);

  /** What was heard in it. */
  void hears(Hearing hearing);

  void typed(String text);

  void pressed(char key);

  /** The caller has heard what was sent up to there. */
  void reached(PlaybackMark mark);

  /**
   * Time passes.
   *
   * @param unheard how much of the caller's sound is overdue or not yet listened to, in
   *     milliseconds
   */
  void tick(long now, int unheard);

  void hungUp();

  /** Somebody else goes on, or nobody. */
  void close();
}
