package io.orderline.understand.emotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.orderline.core.speech.Prosody;
import io.orderline.core.understanding.Emotion.Mood;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VoiceMoodTest {
  private static final Prosody USUAL = new Prosody(-25, 150, 4, 4, 3);
  private static final Prosody SHOUTED = new Prosody(-17, 200, 8, 5.5, 2);
  private static final Map<Mood, Double> UNDECIDED =
      Map.of(Mood.NEUTRAL, 0.5, Mood.DISSATISFIED, 0.1, Mood.ANGRY, 0.3, Mood.POSITIVE, 0.1);

  @Test
  void a_voice_as_usual_moves_nothing() {
    assertThat(VoiceMood.of(USUAL, USUAL).move(UNDECIDED)).isEqualTo(UNDECIDED);
  }

  @Test
  void a_louder_higher_faster_voice_tips_undecided_words_to_anger_and_says_why() {
    VoiceMood heard = VoiceMood.of(SHOUTED, USUAL);
    Map<Mood, Double> moved = heard.move(UNDECIDED);
    assertThat(moved.get(Mood.ANGRY)).isGreaterThan(moved.get(Mood.NEUTRAL));
    assertThat(moved.values().stream().mapToDouble(p -> p).sum()).isCloseTo(1, within(1e-9));
    assertThat(heard.reasons()).containsExactly("louder voice", "higher voice", "faster speech");
  }

  @Test
  void a_syllable_is_too_short_to_tell() {
    assertThat(VoiceMood.of(new Prosody(-10, 300, 4, 9, 0.2), USUAL).arousal()).isZero();
  }
}
