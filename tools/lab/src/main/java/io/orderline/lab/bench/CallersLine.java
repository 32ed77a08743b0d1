package io.orderline.lab.bench;

import io.orderline.simulator.voice.VoiceActivity;
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

  /** Of a WAV file with linear samples at 8 kHz. */
  static CallersLine of(byte[] wav) {
    short[] samples = new short[(wav.length - WAV_HEADER) / 2];
    for (int i = 0; i < samples.length; i++) {
      int at = WAV_HEADER + 2 * i;
      samples[i] = (short) ((wav[at] & 0xff) | (wav[at + 1] << 8));
    }
    return new CallersLine(VoiceActivity.only(samples, RATE));
  }

  double seconds() {
    return samples.length / (double) RATE;
  }

  /** The same with silence after it. */
  short[] thenSilence(double seconds) {
    return Arrays.copyOf(samples, samples.length + (int) (seconds * RATE));
  }
}
