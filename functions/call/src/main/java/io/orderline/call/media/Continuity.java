package io.orderline.call.media;

import io.orderline.telephony.StreamEvent;
import java.util.Arrays;

/**
 * Makes the sound of a line continuous, as the ear wants it: what was lost becomes silence, what
 * comes twice is dropped. What is only late is waited for, however long: the time that counts is
 * the sound's own.
 */
final class Continuity {
  /** Clocks and roundings differ by this much. */
  private static final int TOLERANCE_MILLIS = 40;

  private static final int LONGEST_GAP_MILLIS = 2_000;

  private final int samplesPerMilli;
  private long nextAt = StreamEvent.Audio.UNKNOWN;
  private long lastSoundAt;

  Continuity(int sampleRate, long now) {
    this.samplesPerMilli = sampleRate / 1000;
    this.lastSoundAt = now;
  }

  /** The sound that follows what came before; empty for what was there already. */
  short[] follow(StreamEvent.Audio audio, long now) {
    lastSoundAt = now;
    short[] samples = audio.sound().samples();
    if (audio.atMillis() == StreamEvent.Audio.UNKNOWN) {
      return samples;
    }
    long at = audio.atMillis() * samplesPerMilli;
    if (nextAt == StreamEvent.Audio.UNKNOWN) {
      nextAt = at;
    }
    long ahead = at - nextAt;
    if (ahead < -tolerance()) {
      return new short[0];
    }
    nextAt = Math.max(nextAt, at) + samples.length;
    return ahead > tolerance() ? afterSilence(samples, ahead) : samples;
  }

  /** How long sound has been overdue, in milliseconds. */
  int late(long now) {
    return (int) Math.max(0, now - lastSoundAt - TOLERANCE_MILLIS);
  }

  private short[] afterSilence(short[] samples, long gap) {
    int silence = (int) Math.min(gap, (long) LONGEST_GAP_MILLIS * samplesPerMilli);
    short[] filled = Arrays.copyOf(new short[silence], silence + samples.length);
    System.arraycopy(samples, 0, filled, silence, samples.length);
    return filled;
  }

  private long tolerance() {
    return (long) TOLERANCE_MILLIS * samplesPerMilli;
  }
}
