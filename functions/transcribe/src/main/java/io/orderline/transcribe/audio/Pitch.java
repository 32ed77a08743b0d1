package io.orderline.transcribe.audio;

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
    DoubleStream.Builder found = DoubleStream.builder();
    for (int frame = 0; frame < activity.levels().length; frame++) {
      if (activity.active(frame)) {
        double pitch = at(sound, frame * hop);
        if (pitch > 0) {
          found.add(pitch);
        }
      }
    }
    return found.build().sorted().toArray();
  }

  private static double at(Sound sound, int from) {
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
      double likeness = likeness(x, from, window, lag);
      // A period's multiple is as much like it: only a clearly better one replaces a shorter one.
      if (likeness > (bestLag == 0 ? best : best + 0.05)) {
        best = likeness;
        bestLag = lag;
      } else if (bestLag > 0 && lag <= bestLag + 3 && likeness > best) {
        best = likeness;
        bestLag = lag;
      }
    }
    return bestLag == 0 ? 0 : sound.sampleRate() / (double) bestLag;
  }

  private static double likeness(short[] x, int from, int window, int lag) {
    double cross = 0;
    double here = 0;
    double there = 0;
    for (int i = from; i < from + window; i++) {
      double a = x[i];
      double b = x[i + lag];
      cross += a * b;
      here += a * a;
      there += b * b;
    }
    return here == 0 || there == 0 ? 0 : cross / Math.sqrt(here * there);
  }
}
