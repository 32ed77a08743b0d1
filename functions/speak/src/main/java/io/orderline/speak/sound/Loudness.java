package io.orderline.speak.sound;

import io.orderline.audio.Sound;

/**
 * Brings speech to a level: the mean power of what is spoken, pauses left out. Nothing is ever
 * clipped: where the loudest sample would be, the whole stays lower.
 */
public final class Loudness {
  /** The loudest sample may come this near to full scale: 1 dB below. */
  private static final double PEAK = Short.MAX_VALUE * 0.891;

  /** A window of this length is speech or pause. */
  private static final double WINDOW_SECONDS = 0.02;

  /** Windows this far below the loudest are pauses. */
  private static final double PAUSE = Math.pow(10, -30 / 10.0);

  private Loudness() {}

  /** The sound at this level, in decibels relative to full scale. */
  public static Sound at(double decibels, Sound sound) {
    double power = activePower(sound);
    if (power == 0) {
      return sound;
    }
    double wanted = Short.MAX_VALUE * Math.pow(10, decibels / 20);
    double gain = Math.min(wanted / Math.sqrt(power), PEAK / peak(sound));
    short[] samples = new short[sound.samples().length];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (short) Math.round(sound.samples()[i] * gain);
    }
    return new Sound(sound.sampleRate(), samples);
  }

  /**
   * The level of what is spoken, in decibels relative to full scale; negative infinity: nothing.
   */
  public static double of(Sound sound) {
    return 10 * Math.log10(activePower(sound) / ((double) Short.MAX_VALUE * Short.MAX_VALUE));
  }

  private static double activePower(Sound sound) {
    double[] windows = Windows.powers(sound, WINDOW_SECONDS);
    double loudest = 0;
    for (double power : windows) {
      loudest = Math.max(loudest, power);
    }
    double sum = 0;
    int active = 0;
    for (double power : windows) {
      if (power > loudest * PAUSE) {
        sum += power;
        active++;
      }
    }
    return active == 0 ? 0 : sum / active;
  }

  private static double peak(Sound sound) {
    int peak = 1;
    for (short sample : sound.samples()) {
      peak = Math.max(peak, Math.abs((int) sample));
    }
    return peak;
  }
}
