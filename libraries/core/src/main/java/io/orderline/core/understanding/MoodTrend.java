package io.orderline.core.understanding;

import io.orderline.core.understanding.Emotion.Mood;
import java.util.List;

/**
 * The trend of the mood over a call. Late turns weigh more: each earlier one counts 0.7 times the
 * next.
 *
 * @param strain 0 (calm or glad) to 1 (angry)
 * @param direction strain of the second half of the turns minus that of the first, -1 to 1
 */
public record MoodTrend(double strain, double direction) {
  private static final double FADING = 0.7;
  private static final double DISSATISFIED = 0.5;

  public static MoodTrend of(List<Emotion> turns) {
    int half = turns.size() / 2;
    double direction =
        half == 0
            ? 0
            : weighed(turns.subList(half, turns.size())) - weighed(turns.subList(0, half));
    return new MoodTrend(weighed(turns), direction);
  }

  /** Whether to offer an agent before the caller asks for one. */
  public boolean escalating() {
    return strain >= 0.6 || strain >= 0.4 && direction > 0.2;
  }

  private static double weighed(List<Emotion> turns) {
    double sum = 0;
    double weights = 0;
    for (Emotion turn : turns) {
      sum = sum * FADING + strain(turn);
      weights = weights * FADING + 1;
    }
    return weights == 0 ? 0 : sum / weights;
  }

  private static double strain(Emotion emotion) {
    double worst = emotion.mood() == Mood.ANGRY ? 1 : DISSATISFIED;
    return switch (emotion.mood()) {
      case ANGRY, DISSATISFIED -> worst * (0.5 + emotion.intensity() / 2);
      case NEUTRAL, POSITIVE -> 0;
    };
  }
}
