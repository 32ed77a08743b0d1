package io.orderline.core.understanding;

import io.orderline.core.speech.Prosody;
import io.orderline.core.understanding.Emotion.Mood;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a caller has sounded so far in a call.
 *
 * @param voices of the first turns with audio, at most three: what is usual for this caller
 * @param moods of the latest turns, at most five, latest last
 */
public record Temper(List<Prosody> voices, List<Emotion> moods) {
  /** Nothing was heard yet. */
  public static final Temper UNKNOWN = new Temper(List.of(), List.of());

  private static final int MOST_VOICES = 3;
  private static final int MOST_MOODS = 5;

  /** A weaker suspicion of anger is passed over: an apology for nothing is odd. */
  private static final double SURE = 0.6;

  /** Where the mood goes. */
  public enum Trend {
    BETTER,
    STEADY,
    WORSE
  }

  public Temper {
    voices = List.copyOf(voices);
    moods = List.copyOf(moods);
  }

  /** The temper after one more turn in which somebody was heard. */
  public Temper after(Optional<Prosody> voice, Emotion emotion) {
    return new Temper(
        Stream.concat(voices.stream(), voice.stream()).limit(MOST_VOICES).toList(),
        Stream.concat(moods.stream(), Stream.of(emotion))
            .skip(Math.max(0, moods.size() + 1 - MOST_MOODS))
            .toList());
  }

  /** The caller's own voice, which a turn's voice is compared with. */
  public Optional<Prosody> usualVoice() {
    return Prosody.usual(voices);
  }

  /** The last turn beside the mean of those before it. */
  public Trend trend() {
    if (moods.size() < 2) {
      return Trend.STEADY;
    }
    double before =
        moods.subList(0, moods.size() - 1).stream().mapToDouble(Temper::heat).average().orElse(0);
    double change = heat(moods.getLast()) - before;
    return change > 0.3 ? Trend.WORSE : change < -0.3 ? Trend.BETTER : Trend.STEADY;
  }

  /** Whether the caller was clearly angry in the last turn. */
  public boolean angry() {
    return !moods.isEmpty() && angry(moods.getLast());
  }

  /** Whether the caller is clearly angry, and was so in one of the two turns before. */
  public boolean outOfPatience() {
    int last = moods.size() - 1;
    return angry() && moods.subList(Math.max(0, last - 2), last).stream().anyMatch(Temper::angry);
  }

  private static boolean angry(Emotion emotion) {
    return emotion.mood() == Mood.ANGRY && emotion.intensity() >= SURE;
  }

  /** From -1, glad, to 1, angry. */
  private static double heat(Emotion emotion) {
    return switch (emotion.mood()) {
      case ANGRY -> emotion.intensity();
      case DISSATISFIED -> emotion.intensity() / 2;
      case NEUTRAL -> 0;
      case POSITIVE -> -emotion.intensity();
    };
  }
}
