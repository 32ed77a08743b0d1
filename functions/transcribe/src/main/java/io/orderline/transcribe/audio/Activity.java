package io.orderline.transcribe.audio;

import io.orderline.audio.Sound;
import java.util.Arrays;

/**
 * Finds speech: frames that stand out of the background of the same audio. A steady sound (line
 * noise, a tone, a hum) does not stand out of itself, so it is background.
 *
 * @param levels loudness of each frame in decibels relative to full scale
 * @param threshold level from which a frame counts as speech
 * @param frameSeconds length of a frame
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares activities
record Activity(double[] levels, double threshold, double frameSeconds) {
  private static final double FRAME_SECONDS = 0.02;

  /** Telephone lines idle around -65 dB, quiet callers speak at -40. */
  private static final double QUIETEST_SPEECH = -52;

  /** Speech rises and falls by 30 dB and more within a word; steady noise by 1 to 3. */
  private static final double ABOVE_BACKGROUND = 9;

  private static final double SILENCE = -100;

  static Activity of(Sound sound) {
    int frame = (int) Math.round(sound.sampleRate() * FRAME_SECONDS);
    double[] levels = new double[sound.samples().length / frame];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = level(sound.samples(), i * frame, frame);
    }
    double[] sorted = levels.clone();
    Arrays.sort(sorted);
    double background = sorted.length == 0 ? SILENCE : sorted[sorted.length / 10];
    return new Activity(
        levels, Math.max(QUIETEST_SPEECH, background + ABOVE_BACKGROUND), FRAME_SECONDS);
  }

  boolean active(int frame) {
    return levels[frame] >= threshold;
  }

  double seconds() {
    return Arrays.stream(levels).filter(level -> level >= threshold).count() * frameSeconds;
  }

  /** Mean power of the active frames in decibels; silence where there is none. */
  double energy() {
    double power =
        Arrays.stream(levels)
            .filter(level -> level >= threshold)
            .map(level -> Math.pow(10, level / 10))
            .average()
            .orElse(0);
    return power == 0 ? SILENCE : Math.min(0, 10 * Math.log10(power));
  }

  /** Power around the frame's own mean: a constant offset of the line is not loudness. */
  static double level(short[] samples, int from, int length) {
    double sum = 0;
    double squares = 0;
    for (int i = from; i < from + length; i++) {
      double x = samples[i] / 32768.0;
      sum += x;
      squares += x * x;
    }
    double power = squares / length - sum / length * (sum / length);
    return power < 1e-10 ? SILENCE : 10 * Math.log10(power);
  }
}
