package io.orderline.call.media.person;

import io.orderline.audio.Sound;

/**
 * What a caller hears between the sentences while he waits: soft notes that we make ourselves, so
 * that nobody has to be asked for a right to them.
 */
public final class HoldMusic {
  /** How long a piece is, in milliseconds. */
  public static final int MILLIS = 2_000;

  private static final double[] NOTES = {261.63, 329.63, 392.00, 523.25, 440.00, 392.00, 329.63};
  private static final int NOTES_IN_A_PIECE = 4;
  private static final double LOUDNESS = 0.06;

  private final int sampleRate;
  private int note;

  public HoldMusic(int sampleRate) {
    this.sampleRate = sampleRate;
  }

  /** The next piece. */
  public Sound next() {
    short[] samples = new short[sampleRate * MILLIS / 1000];
    int length = samples.length / NOTES_IN_A_PIECE;
    for (int i = 0; i < samples.length; i++) {
      double pitch = NOTES[(note + i / length) % NOTES.length];
      double at = (i % length) / (double) length;
      double swell = Math.sin(Math.PI * at);
      samples[i] =
          (short)
              (Short.MAX_VALUE
                  * LOUDNESS
                  * swell
                  * Math.sin(2 * Math.PI * pitch * (i % length) / sampleRate));
    }
    note += NOTES_IN_A_PIECE;
    return new Sound(sampleRate, samples);
  }
}
