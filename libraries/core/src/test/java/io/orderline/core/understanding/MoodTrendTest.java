package io.orderline.core.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.understanding.Emotion.Mood;
import java.util.List;
import org.junit.jupiter.api.Test;

class MoodTrendTest {
  private static final Emotion CROSS = new Emotion(Mood.DISSATISFIED, 0.8, List.of());
  private static final Emotion ANGRY = new Emotion(Mood.ANGRY, 0.9, List.of());

  @Test
  void a_calm_call_has_no_strain() {
    MoodTrend trend = MoodTrend.of(List.of(Emotion.NEUTRAL, Emotion.NEUTRAL));
    assertThat(trend).isEqualTo(new MoodTrend(0, 0));
    assertThat(trend.escalating()).isFalse();
  }

  @Test
  void a_call_that_gets_worse_escalates() {
    MoodTrend trend = MoodTrend.of(List.of(Emotion.NEUTRAL, Emotion.NEUTRAL, CROSS, ANGRY));
    assertThat(trend.direction()).isPositive();
    assertThat(trend.escalating()).isTrue();
  }

  @Test
  void a_call_that_calms_down_does_not() {
    MoodTrend trend = MoodTrend.of(List.of(ANGRY, CROSS, Emotion.NEUTRAL, Emotion.NEUTRAL));
    assertThat(trend.direction()).isNegative();
    assertThat(trend.escalating()).isFalse();
  }
}
