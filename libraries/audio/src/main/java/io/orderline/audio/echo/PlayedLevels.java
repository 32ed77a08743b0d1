package io.orderline.audio.echo;

import java.util.Arrays;

/** The levels of our playback, frame by frame, from the past into what is still to be played. */
final class PlayedLevels {
  /** More than a minute at 20 ms; what is older is forgotten. */
  private static final int KEPT = 4096;

  private final double[] levels = new double[KEPT];
  private long end;

  /** Plays a frame after all others, and not before this one. */
  void add(long earliest, double level) {
    if (earliest > end) {
      for (long at = Math.max(end, earliest - KEPT); at < earliest; at++) {
        levels[index(at)] = 0;
      }
      end = earliest;
    }
    levels[index(end++)] = level;
  }

  /** Nothing is played from this frame on. */
  void cut(long from) {
    end = Math.min(end, from);
  }

  double at(long number) {
    return number < end && number >= end - KEPT && number >= 0 ? levels[index(number)] : 0;
  }

  /** The loudest from one frame to another, both included. */
  double loudest(long from, long to) {
    double loudest = 0;
    for (long at = from; at <= to; at++) {
      loudest = Math.max(loudest, at(at));
    }
    return loudest;
  }

  private static int index(long number) {
    return (int) Math.floorMod(number, (long) KEPT);
  }

  /** Of frames that have the same number: the first {@code count}, as they were played. */
  double[] window(long from, int count) {
    double[] window = new double[count];
    Arrays.setAll(window, i -> at(from + i));
    return window;
  }
}
