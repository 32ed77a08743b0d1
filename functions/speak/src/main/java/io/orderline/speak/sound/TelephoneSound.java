package io.orderline.speak.sound;

import io.orderline.audio.Resampler;
import io.orderline.audio.Sound;

/** Brings a voice's sound into the form of a telephone line. */
public final class TelephoneSound {
  private TelephoneSound() {}

  /**
   * The sound at this rate and level, without silence at its ends.
   *
   * @param decibels relative to full scale
   */
  public static Sound of(Sound sound, int sampleRate, double decibels) {
    // level last: what the low-pass takes away does not count
    return Loudness.at(decibels, Resampler.to(sampleRate, Silence.trim(sound)));
  }
}
