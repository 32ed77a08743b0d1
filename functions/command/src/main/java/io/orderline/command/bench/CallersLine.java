package io.orderline.command.bench;

import java.util.Arrays;
import java.util.stream.IntStream;

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

  /** Of a WAV file with linear samples at 8 kHz. */
  static CallersLine of(byte[] wav) {
    short[] samples = new short[(wav.length - WAV_HEADER) / 2];
    for (int i = 0; i < samples.length; i++) {
      int at = WAV_HEADER + 2 * i;
      samples[i] = (short) ((wav[at] & 0xff) | (wav[at + 1] << 8));
    }
    return new CallersLine(Arrays.copyOf(samples, FRAME * voiceEnds(samples)));
  }

  /**
   * The frame after the last that is nearer to the person's voice than to the room around it. A
   * fixed level would take the noise of some rooms for voice.
   */
  private static int voiceEnds(short[] samples) {
    double[] levels =
        IntStream.range(0, samples.length / FRAME)
            .mapToDouble(frame -> decibels(samples, frame * FRAME))
            .toArray();
    double[] sorted = levels.clone();
    Arrays.sort(sorted);
    double room = sorted[sorted.length / 10];
    double voice = sorted[sorted.length * 19 / 20];
    int end = levels.length;
    while (end > 1 && levels[end - 1] < (room + voice) / 2) {
      end--;
    }
    return end;
  }

  double seconds() {
    return samples.length / (double) RATE;
  }

  /** The same with silence after it. */
  short[] thenSilence(double seconds) {
    return Arrays.copyOf(samples, samples.length + (int) (seconds * RATE));
  }

  private static double decibels(short[] samples, int from) {
    double squares = 1;
    for (int i = from; i < from + FRAME; i++) {
      squares += (double) samples[i] * samples[i];
    }
    return 10 * Math.log10(squares / FRAME);
  }
}
