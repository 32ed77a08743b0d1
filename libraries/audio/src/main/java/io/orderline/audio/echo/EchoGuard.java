package io.orderline.audio.echo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

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

  /** A voice may have begun this long before it stands out. */
  private static final int LEAD = 240 / FRAME_MILLIS;

  /** Pauses within words are shorter. */
  private static final int HOLD = 400 / FRAME_MILLIS;

  private static final double QUIETEST = 0.02;
  private static final double NOISE_RISES = 1.01;

  private final int frame;
  private final PlayedLevels played = new PlayedLevels();
  private final EchoPath path = new EchoPath(played);
  private final SoundClock clock = new SoundClock();
  private final Deque<short[]> held = new ArrayDeque<>();
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
   * The line's sound without the echo: all of it, in order, but some of it later, because what was
   * said just before a voice stands out belongs to it.
   *
   * @param samples what was heard last, whole frames of 20 ms as a rule
   * @return as it is to be listened to now; may be empty, or longer than what was given
   */
  public short[] guard(short[] samples, long now) {
    List<short[]> given = new ArrayList<>();
    for (int at = 0; at < samples.length; at += frame) {
      short[] next = Arrays.copyOfRange(samples, at, Math.min(samples.length, at + frame));
      held.add(next);
      if (isOpen(clock.next(now / FRAME_MILLIS), level(next, 0, next.length))) {
        given.addAll(held);
        held.clear();
      } else if (held.size() > LEAD) {
        given.add(quiet(held.remove()));
      }
    }
    return joined(given);
  }

  private boolean isOpen(long number, double level) {
    double echo = path.loudest(number);
    path.learn(number, level);
    noise = Math.max(1, Math.min(level, noise * NOISE_RISES));
    recent = (recent << 1 | (level > echo * MARGIN ? 1 : 0)) & RECENT;
    if (echo > 0 && Integer.bitCount(recent) >= LOUD_FRAMES) {
      openTo = number + HOLD;
    }
    return echo == 0 || number <= openTo;
  }

  private short[] quiet(short[] sound) {
    double level = Math.max(1, level(sound, 0, sound.length));
    double gain = Math.clamp(noise / level, QUIETEST, 1);
    for (int i = 0; i < sound.length; i++) {
      sound[i] = (short) (gain * sound[i]);
    }
    return sound;
  }

  private static short[] joined(List<short[]> pieces) {
    short[] all = new short[pieces.stream().mapToInt(piece -> piece.length).sum()];
    int at = 0;
    for (short[] piece : pieces) {
      System.arraycopy(piece, 0, all, at, piece.length);
      at += piece.length;
    }
    return all;
  }

  private static double level(short[] samples, int from, int to) {
    double squares = 0;
    for (int i = from; i < to; i++) {
      squares += (double) samples[i] * samples[i];
    }
    return Math.sqrt(squares / (to - from));
  }
}
