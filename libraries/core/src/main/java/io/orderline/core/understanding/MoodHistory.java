package io.orderline.core.understanding;

import io.orderline.core.speech.Prosody;
import io.orderline.core.understanding.Emotion.Mood;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The caller's mood so far in a call.
 *
 * @param voices of the first turns with audio, at most three: what is usual for this caller
 * @param moods of the latest turns, at most five, latest last
 */
public record MoodHistory(List<Prosody> voices, List<Emotion> moods) {
  /** Nothing was heard yet. */
  public static final MoodHistory UNKNOWN = new MoodHistory(List.of(), List.of());

  private static final int MOST_VOICES = 3;
  private static final int MOST_MOODS = 5;

  /** A weaker suspicion of anger is passed over: an apology for nothing is odd. */
  private static final double SURE = 0.6;

  public MoodHistory {
    voices = List.copyOf(voices);
    moods = List.copyOf(moods);
  }

  /** The temper after one more turn in which somebody was heard. */
  public MoodHistory after(Optional<Prosody> voice, Emotion emotion) {
    return new MoodHistory(
        Stream.concat(voices.stream(), voice.stream()).limit(MOST_VOICES).toList(),
        Stream.concat(moods.stream(), Stream.of(emotion))
            .skip(Math.max(0, moods.size() + 1 - MOST_MOODS))
            .toList());
  }

  /** The caller's own voice, which a turn's voice is compared with. */
  public Optional<Prosody> usualVoice() {
    return Prosody.usual(voices);
  }

  /** The trend of the mood. */
  public MoodTrend trend() {
    return MoodTrend.of(moods);
  }

  /** Whether the caller was clearly angry in the last turn. */
  public boolean angry() {
    return !moods.isEmpty() && angry(moods.getLast());
  }

  /** Whether the caller is clearly angry, and was so in one of the two turns before. */
  public boolean outOfPatience() {
    int last = moods.size() - 1;
    return angry()
        && moods.subList(Math.max(0, last - 2), last).stream().anyMatch(MoodHistory::angry);
  }

  private static boolean angry(Emotion emotion) {
    return emotion.mood() == Mood.ANGRY && emotion.intensity() >= SURE;
  }
}
