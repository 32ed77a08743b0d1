package io.orderline.speak.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.orderline.audio.Sound;
import io.orderline.audio.Sounds;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TelephoneSoundTest {

  @ParameterizedTest
  @ValueSource(ints = {30, 300, 3000, 30_000})
  void whatever_level_a_voice_has_the_line_has_one(int amplitude) {
    Sound sound = new Sound(22_050, Sounds.tone(700, 22_050, 1, Math.max(amplitude, 200)));
    assertThat(Loudness.of(TelephoneSound.of(sound, 8000, -20))).isCloseTo(-20, within(0.5));
  }

  @Test
  void pauses_do_not_make_speech_louder() {
    short[] half = Arrays.copyOf(Sounds.tone(700, 8000, 1, 5000), 16_000);
    assertThat(Loudness.of(new Sound(8000, half)))
        .isCloseTo(Loudness.of(new Sound(8000, Sounds.tone(700, 8000, 1, 5000))), within(0.2));
  }

  @Test
  void a_peak_keeps_all_lower_rather_than_being_cut_off() {
    short[] samples = Sounds.tone(700, 8000, 1, 500);
    samples[4000] = 32_000;
    Sound loud = Loudness.at(-3, new Sound(8000, samples));
    assertThat((int) loud.samples()[4000]).isBetween(28_000, 29_500);
    assertThat((int) loud.samples()[10]).isLessThan(500);
  }

  @Test
  void silence_at_the_ends_is_taken_off_but_for_a_breath() {
    short[] samples = new short[3 * 8000];
    System.arraycopy(Sounds.tone(700, 8000, 1, 9000), 0, samples, 8000, 8000);
    assertThat(Silence.trim(new Sound(8000, samples)).seconds()).isCloseTo(1.2, within(0.02));
    assertThat(Silence.trim(new Sound(8000, new short[800])).samples()).isEmpty();
  }
}
