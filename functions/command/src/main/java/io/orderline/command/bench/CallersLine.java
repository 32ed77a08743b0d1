package io.orderline.command.bench;

import java.util.Arrays;

/**
 * The recording of a person as it is on a line: cut where the voice ends, so that it is known when
 * the caller has finished.
 *
 * @param samples linear, 8 kHz
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record CallersLine(short[] samples) {
  static final int RATE = 8000;
  private static final int WAV_HEADER = 44;
  private static final int FRAME = RATE / 50;

  /** Telephone lines idle around -65 dB, quiet callers speak at -40. */
  private static final double SPEECH = 32768 * Math.pow(10, -50 / 20.0);

  /** Of a WAV file with linear samples at 8 kHz. */
  static CallersLine of(byte[] wav) {
    short[] samples = new short[(wav.length - WAV_HEADER) / 2];
    for (int i = 0; i < samples.length; i++) {
      int at = WAV_HEADER + 2 * i;
      samples[i] = (short) ((wav[at] & 0xff) | (wav[at + 1] << 8));
    }
    int end = samples.length / FRAME;
    while (end > 1 && level(samples, (end - 1) * FRAME) < SPEECH) {
      end--;
    }
    return new CallersLine(Arrays.copyOf(samples, end * FRAME));
  }

  double seconds() {
    return samples.length / (double) RATE;
  }

  /** The same with silence after it. */
  short[] thenSilence(double seconds) {
    return Arrays.copyOf(samples, samples.length + (int) (seconds * RATE));
  }

  private static double level(short[] samples, int from) {
    double squares = 0;
    for (int i = from; i < from + FRAME; i++) {
      squares += (double) samples[i] * samples[i];
    }
    return Math.sqrt(squares / FRAME);
  }
}
