package io.orderline.transcribe.audio;

import io.orderline.audio.Sound;
import java.util.stream.DoubleStream;

/** Fundamental frequency by normalised autocorrelation. */
final class Pitch {
  private static final double LOWEST = 70;
  private static final double HIGHEST = 400;
  private static final double WINDOW_SECONDS = 0.04;
  private static final double VOICED = 0.6;

  private Pitch() {}

  /** The pitch in hertz of each voiced frame that is active. */
  static double[] of(Sound sound, Activity activity) {
    int hop = (int) Math.round(sound.sampleRate() * activity.frameSeconds());
    double[] energy = runningEnergy(sound.samples());
    DoubleStream.Builder found = DoubleStream.builder();
    for (int frame = 0; frame < activity.levels().length; frame++) {
      if (activity.active(frame)) {
        double pitch = at(sound, energy, frame * hop);
        if (pitch > 0) {
          found.add(pitch);
        }
      }
    }
    return found.build().sorted().toArray();
  }

  private static double at(Sound sound, double[] energy, int from) {
    int window = (int) (sound.sampleRate() * WINDOW_SECONDS);
    int shortest = (int) (sound.sampleRate() / HIGHEST);
    int longest = (int) (sound.sampleRate() / LOWEST);
    short[] x = sound.samples();
    if (from + window + longest > x.length) {
      return 0;
    }
    double best = VOICED;
    int bestLag = 0;
    for (int lag = shortest; lag <= longest; lag++) {
      double likeness = likeness(x, energy, from, window, lag);
      // A period's multiple is as much like it: only a clearly better one replaces a shorter one,
      // except on the way up to the same peak.
      double needed = bestLag == 0 || lag <= bestLag + 3 ? best : best + 0.05;
      if (likeness > needed) {
        best = likeness;
        bestLag = lag;
      }
    }
    return bestLag == 0 ? 0 : sound.sampleRate() / (double) bestLag;
  }

  private static double likeness(short[] x, double[] energy, int from, int window, int lag) {
    long cross = 0;
    for (int i = from; i < from + window; i++) {
      cross += x[i] * x[i + lag];
    }
    double here = energy[from + window] - energy[from];
    double there = energy[from + lag + window] - energy[from + lag];
    return here <= 0 || there <= 0 ? 0 : cross / Math.sqrt(here * there);
  }

  /** The energy of all samples before each one, so that a window's is one subtraction. */
  private static double[] runningEnergy(short[] x) {
    double[] energy = new double[x.length + 1];
    for (int i = 0; i < x.length; i++) {
      energy[i + 1] = energy[i] + x[i] * x[i];
    }
    return energy;
  }
}
