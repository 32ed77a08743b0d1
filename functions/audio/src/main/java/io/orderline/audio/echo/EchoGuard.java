package io.orderline.audio.echo;

/**
 * Keeps a line's own voice, which comes back from a caller's loudspeaker, from being taken for the
 * caller's. What comes in up to half a second after something was played is let through as it is
 * only when it is louder than the echo can be; else it is made as quiet as the line is at rest. One
 * thread at a time.
 */
public final class EchoGuard {
  private static final int FRAME_MILLIS = 20;

  /** Louder than the echo can be by 4 dB. */
  private static final double MARGIN = 1.6;

  /** Of the last five frames so many must be louder: not a click, and not one loud syllable. */
  private static final int LOUD_FRAMES = 3;

  private static final int RECENT = (1 << 5) - 1;

  /** Pauses within words are shorter. */
  private static final int HOLD = 400 / FRAME_MILLIS;

  private static final double QUIETEST = 0.02;
  private static final double NOISE_RISES = 1.01;

  private final int frame;
  private final PlayedLevels played = new PlayedLevels();
  private final EchoPath path = new EchoPath(played);
  private final SoundClock clock = new SoundClock();
  private double noise = Short.MAX_VALUE;
  private int recent;
  private long openTo = Long.MIN_VALUE;

  /** For a line with so many samples a second. */
  public EchoGuard(int sampleRate) {
    this.frame = sampleRate * FRAME_MILLIS / 1000;
  }

  /**
   * The line plays this after what it plays already.
   *
   * @param now in milliseconds, never less than before
   */
  public void plays(short[] samples, long now) {
    for (int at = 0; at < samples.length; at += frame) {
      played.add(now / FRAME_MILLIS, level(samples, at, Math.min(samples.length, at + frame)));
    }
  }

  /** The line stops playing at once. */
  public void stops(long now) {
    played.cut(now / FRAME_MILLIS);
  }

  /**
   * The line's sound without the echo.
   *
   * @param samples what was heard last, whole frames of 20 ms as a rule
   */
  public short[] guard(short[] samples, long now) {
    short[] guarded = samples.clone();
    for (int at = 0; at < samples.length; at += frame) {
      int end = Math.min(samples.length, at + frame);
      double level = level(samples, at, end);
      double gain = gain(clock.next(now / FRAME_MILLIS), level);
      for (int i = at; i < end; i++) {
        guarded[i] = (short) (gain * samples[i]);
      }
    }
    return guarded;
  }

  private double gain(long number, double level) {
    double echo = path.loudest(number);
    path.learn(number, level);
    noise = Math.max(1, Math.min(level, noise * NOISE_RISES));
    recent = (recent << 1 | (level > echo * MARGIN ? 1 : 0)) & RECENT;
    if (echo == 0) {
      return 1;
    }
    if (Integer.bitCount(recent) >= LOUD_FRAMES) {
      openTo = number + HOLD;
    }
    return number <= openTo ? 1 : Math.clamp(noise / Math.max(1, level), QUIETEST, 1);
  }

  private static double level(short[] samples, int from, int to) {
    double squares = 0;
    for (int i = from; i < to; i++) {
      squares += (double) samples[i] * samples[i];
    }
    return Math.sqrt(squares / (to - from));
  }
}
