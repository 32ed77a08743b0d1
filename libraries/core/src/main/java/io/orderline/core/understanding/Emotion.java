package io.orderline.core.understanding;

import java.util.List;

/**
 * The caller's mood in one utterance.
 *
 * @param intensity 0 (hardly) to 1 (strongly)
 * @param reasons the words or voice features that raised it, for people to read
 */
public record Emotion(Mood mood, double intensity, List<String> reasons) {

  /** The moods that are told apart. */
  public enum Mood {
    NEUTRAL,
    DISSATISFIED,
    ANGRY,
    POSITIVE
  }

  public static final Emotion NEUTRAL = new Emotion(Mood.NEUTRAL, 0, List.of());

  public Emotion {
    if (!(intensity >= 0 && intensity <= 1)) {
      throw new IllegalArgumentException("intensity lies between 0 and 1");
    }
    reasons = List.copyOf(reasons);
  }
}
