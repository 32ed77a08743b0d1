package io.orderline.audio.echo;

/**
 * Estimates the way from what is played to what is heard: how loud an echo is at most. Learnt from
 * the rise and fall of both: what is heard is alike what was played some time ago, or else it is at
 * least an upper bound.
 */
final class EchoPath {
  /** An echo comes back within this many frames: 560 ms. */
  static final int LONGEST_DELAY = 28;

  /** Over so many frames both are compared: 2 s. Within one, two people are too often alike. */
  private static final int WINDOW = 100;

  private static final int EVERY = 5;

  /** Sound that rises and falls this much like the playback is its echo. */
  private static final double ALIKE = 0.7;

  /** A loudspeaker on the table, -10 dB, until more is known. */
  private static final double FIRST = 0.32;

  private static final double LOUDEST = 0.5;

  private final PlayedLevels played;
  private final double[] heard = new double[WINDOW];
  private double loudness = FIRST;
  private long frames;

  EchoPath(PlayedLevels played) {
    this.played = played;
  }

  /** The loudest possible echo in this frame. */
  double loudest(long number) {
    return loudness * played.loudest(number - LONGEST_DELAY, number);
  }

  /** A frame was heard. */
  void learn(long number, double level) {
    heard[(int) (frames++ % WINDOW)] = level;
    long from = number - WINDOW + 1;
    if (frames % EVERY != 0) {
      return;
    }
    if (played.loudest(from - LONGEST_DELAY, number) == 0) {
      return;
    }
    double[] recent = new double[WINDOW];
    double loudest = 0;
    for (int i = 0; i < WINDOW; i++) {
      recent[i] = heard[(int) ((frames + i) % WINDOW)];
      loudest = Math.max(loudest, recent[i]);
    }
    Likeness best = Likeness.NONE;
    for (int delay = 0; delay <= LONGEST_DELAY; delay++) {
      best = best.or(Likeness.of(played.window(from - delay, WINDOW), recent));
    }
    double bound = loudest / played.loudest(from, number - LONGEST_DELAY);
    if (best.correlation() >= ALIKE) {
      loudness = (loudness + Math.min(LOUDEST, best.ratio())) / 2;
    } else if (bound < loudness) {
      loudness = bound;
    }
  }

  /**
   * The correlation of two sequences of levels.
   *
   * @param ratio of the second to the first
   */
  private record Likeness(double correlation, double ratio) {
    static final Likeness NONE = new Likeness(0, 0);

    static Likeness of(double[] played, double[] heard) {
      double meanPlayed = mean(played);
      double meanHeard = mean(heard);
      double both = 0;
      double onlyPlayed = 0;
      double onlyHeard = 0;
      for (int i = 0; i < played.length; i++) {
        double x = played[i] - meanPlayed;
        double y = heard[i] - meanHeard;
        both += x * y;
        onlyPlayed += x * x;
        onlyHeard += y * y;
      }
      return onlyPlayed == 0 || onlyHeard == 0
          ? NONE
          : new Likeness(both / Math.sqrt(onlyPlayed * onlyHeard), both / onlyPlayed);
    }

    Likeness or(Likeness other) {
      return other.correlation > correlation ? other : this;
    }

    private static double mean(double[] values) {
      double sum = 0;
      for (double value : values) {
        sum += value;
      }
      return sum / values.length;
    }
  }
}
