package io.orderline.transcribe.audio;

import io.orderline.audio.Sound;
import io.orderline.core.speech.Prosody;

/** Properties of a sound that need no words: speech activity, loudness, pitch. */
public final class Voice {
  /** Less than the shortest word: a click, a breath. */
  private static final double SHORTEST_SPEECH_SECONDS = 0.1;

  private final Sound sound;
  private final Activity activity;

  private Voice(Sound sound, Activity activity) {
    this.sound = sound;
    this.activity = activity;
  }

  public static Voice in(Sound sound) {
    return new Voice(sound, Activity.of(sound));
  }

  /** Whether anything stands out of the background long enough to be a word. */
  public boolean speaks() {
    return activity.seconds() >= SHORTEST_SPEECH_SECONDS;
  }

  /**
   * Measures how it was said.
   *
   * @param syllables how many were recognised; in Chinese one a character
   */
  public Prosody prosody(int syllables) {
    double[] pitch = Pitch.of(sound, activity);
    double seconds = activity.seconds();
    return new Prosody(
        activity.energy(),
        percentile(pitch, 0.5),
        pitch.length == 0
            ? 0
            : 12 * Math.log(percentile(pitch, 0.9) / percentile(pitch, 0.1)) / Math.log(2),
        seconds == 0 ? 0 : syllables / seconds,
        seconds);
  }

  private static double percentile(double[] sorted, double share) {
    return sorted.length == 0
        ? 0
        : sorted[(int) Math.min(sorted.length - 1, share * sorted.length)];
  }
}
