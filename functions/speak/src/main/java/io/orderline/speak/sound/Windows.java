package io.orderline.speak.sound;

import io.orderline.audio.Sound;

/** A sound in short windows. */
final class Windows {
  private Windows() {}

  /** The mean power of each window; the last one may be shorter. */
  static double[] powers(Sound sound, double seconds) {
    int length = length(sound, seconds);
    short[] samples = sound.samples();
    double[] powers = new double[(samples.length + length - 1) / length];
    for (int window = 0; window < powers.length; window++) {
      int from = window * length;
      int to = Math.min(samples.length, from + length);
      double sum = 0;
      for (int i = from; i < to; i++) {
        sum += (double) samples[i] * samples[i];
      }
      powers[window] = sum / (to - from);
    }
    return powers;
  }

  static int length(Sound sound, double seconds) {
    return Math.max(1, (int) (sound.sampleRate() * seconds));
  }
}
