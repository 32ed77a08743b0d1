package io.orderline.speak.sound;

import io.orderline.audio.Sound;
import java.util.Arrays;

/** Takes the silence off both ends, so that the first audio is speech and pauses are ours. */
public final class Silence {
  private static final double WINDOW_SECONDS = 0.005;

  /** Below this amplitude it is silence: 50 dB below full scale. */
  private static final double POWER = 104.0 * 104.0;

  private static final double BEFORE_SECONDS = 0.02;

  /** The breath between two sentences. */
  private static final double BEHIND_SECONDS = 0.18;

  private Silence() {}

  /** The sound with 20 ms before its speech and 180 ms behind, or nothing when all is silent. */
  public static Sound trim(Sound sound) {
    double[] powers = Windows.powers(sound, WINDOW_SECONDS);
    int first = 0;
    while (first < powers.length && powers[first] < POWER) {
      first++;
    }
    if (first == powers.length) {
      return new Sound(sound.sampleRate(), new short[0]);
    }
    int last = powers.length - 1;
    while (powers[last] < POWER) {
      last--;
    }
    int window = Windows.length(sound, WINDOW_SECONDS);
    int from = Math.max(0, first * window - (int) (BEFORE_SECONDS * sound.sampleRate()));
    int to = (last + 1) * window + (int) (BEHIND_SECONDS * sound.sampleRate());
    // copyOfRange fills what is not there with silence
    return new Sound(sound.sampleRate(), Arrays.copyOfRange(sound.samples(), from, to));
  }
}
