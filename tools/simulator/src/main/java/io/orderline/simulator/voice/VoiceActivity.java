package io.orderline.simulator.voice;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Where somebody speaks in a recording. */
public final class VoiceActivity {
  private static final int FRAMES_A_SECOND = 50;

  private VoiceActivity() {}

  /**
   * A recording without what follows the voice, so that it is known when the person has said all:
   * it ends with the last frame that is nearer to the voice than to the room around it.
   */
  public static short[] only(short[] samples, int rate) {
    int frame = rate / FRAMES_A_SECOND;
    double[] levels =
        IntStream.range(0, samples.length / frame)
            .mapToDouble(number -> decibels(samples, number * frame, frame))
            .toArray();
    if (levels.length == 0) {
      return samples;
    }
    double[] sorted = levels.clone();
    Arrays.sort(sorted);
    double room = sorted[sorted.length / 10];
    double voice = sorted[sorted.length * 19 / 20];
    int end = levels.length;
    while (end > 1 && levels[end - 1] < (room + voice) / 2) {
      end--;
    }
    return Arrays.copyOf(samples, end * frame);
  }

  private static double decibels(short[] samples, int from, int length) {
    double squares = 1;
    for (int i = from; i < from + length; i++) {
      squares += (double) samples[i] * samples[i];
    }
    return 10 * Math.log10(squares / length);
  }
}
