package io.orderline.core.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.speech.Prosody;
import io.orderline.core.understanding.Emotion.Mood;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TemperTest {
  private static final Emotion ANGRY = new Emotion(Mood.ANGRY, 0.9, List.of());
  private static final Emotion SUSPECTED = new Emotion(Mood.ANGRY, 0.4, List.of());
  private static final Emotion GLAD = new Emotion(Mood.POSITIVE, 0.9, List.of());

  @Test
  void angerTwiceWithinThreeTurnsIsTheEndOfPatience() {
    assertThat(after(ANGRY).outOfPatience()).isFalse();
    assertThat(after(ANGRY, Emotion.NEUTRAL, ANGRY).outOfPatience()).isTrue();
    assertThat(after(ANGRY, Emotion.NEUTRAL, Emotion.NEUTRAL, ANGRY).outOfPatience()).isFalse();
    assertThat(after(ANGRY, ANGRY, Emotion.NEUTRAL).outOfPatience()).isFalse();
  }

  @Test
  void aWeakSuspicionIsNoAnger() {
    assertThat(after(SUSPECTED, SUSPECTED).outOfPatience()).isFalse();
    assertThat(after(SUSPECTED).angry()).isFalse();
  }

  @Test
  void theUsualVoiceIsThatOfTheFirstThreeTurnsWithAudio() {
    MoodHistory temper = MoodHistory.UNKNOWN;
    assertThat(temper.usualVoice()).isEmpty();
    for (double energy : new double[] {-30, -30, -30, -5}) {
      temper = temper.after(Optional.of(new Prosody(energy, 200, 3, 4, 1)), Emotion.NEUTRAL);
    }
    assertThat(temper.usualVoice().orElseThrow().energy()).isEqualTo(-30);
  }

  @Test
  void noMoreThanTheLatestMoodsAreKept() {
    assertThat(after(ANGRY, ANGRY, GLAD, GLAD, GLAD, GLAD, GLAD).moods())
        .hasSize(5)
        .doesNotContain(ANGRY);
  }

  private static MoodHistory after(Emotion... moods) {
    MoodHistory temper = MoodHistory.UNKNOWN;
    for (Emotion mood : moods) {
      temper = temper.after(Optional.empty(), mood);
    }
    return temper;
  }
}
