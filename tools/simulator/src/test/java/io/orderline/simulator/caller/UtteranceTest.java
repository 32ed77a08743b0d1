package io.orderline.simulator.caller;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.json.CoreJson;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UtteranceTest {
  private static final Utterance NUMBER = new Utterance("幺三八零零", tone());

  @Test
  void digitsAreTheSameHoweverTheyAreWritten() {
    assertThat(NUMBER.errors("13800")).isZero();
    assertThat(NUMBER.errors("一 三 八 零 零")).isZero();
    assertThat(NUMBER.errors("1380")).isEqualTo(1);
    assertThat(NUMBER.errors("23801")).isEqualTo(2);
  }

  @Test
  void whatIsTooLoudIsCutOff() {
    assertThat(NUMBER.louder(100).samples()).contains(Short.MAX_VALUE, Short.MIN_VALUE);
    assertThat(power(NUMBER.louder(0.5))).isBetween(0.24 * power(NUMBER), 0.26 * power(NUMBER));
  }

  @Test
  void noiseIsAsFarBelowTheVoiceAsWanted() {
    Utterance noisy = NUMBER.noisy(10, new Random(1));
    double noise = 0;
    for (int i = 0; i < NUMBER.samples().length; i++) {
      noise += Math.pow(noisy.samples()[i] - NUMBER.samples()[i], 2);
    }
    double decibels = 10 * Math.log10(power(NUMBER) * NUMBER.samples().length / noise);
    assertThat(decibels).isBetween(9.5, 10.5);
  }

  @Test
  void readsWhatTheServerHeard() throws Exception {
    RecordedTurn heard =
        RecordedTurn.of(
            CoreJson.mapper()
                .readTree(
                    """
                    {"input":{"transcript":{"text":"一三八","alternatives":["一三九"]}},
                     "understanding":{"slots":[{"name":"digits","value":"138","alternatives":["139"]}]}}
                    """));
    assertThat(heard.readings()).containsExactly("一三八", "一三九", "138", "139");
    assertThat(
            RecordedTurn.of(CoreJson.mapper().readTree("{\"input\":{\"keys\":\"2\"}}")).readings())
        .isEmpty();
  }

  private static double power(Utterance words) {
    double power = 0;
    for (short sample : words.samples()) {
      power += (double) sample * sample;
    }
    return power / words.samples().length;
  }

  private static short[] tone() {
    short[] samples = new short[16_000];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (short) (6000 * Math.sin(i / 5.0));
    }
    return samples;
  }
}
