package io.orderline.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResamplerTest {

  @ParameterizedTest
  @ValueSource(ints = {11_025, 16_000, 22_050, 44_100, 48_000})
  void keeps_a_tone_of_the_speech_band_when_it_comes_down_to_the_telephone(int rate) {
    Sound down = Resampler.to(8000, new Sound(rate, Sounds.tone(1000, rate, 0.5, 10_000)));
    assertThat(down.seconds()).isCloseTo(0.5, within(0.01));
    assertThat(rms(down)).isCloseTo(10_000 / Math.sqrt(2), within(100.0));
  }

  @Test
  void keeps_a_tone_when_it_goes_up() {
    Sound up = Resampler.to(16_000, new Sound(8000, Sounds.tone(1000, 8000, 0.5, 10_000)));
    short[] expected = Sounds.tone(1000, 16_000, 0.5, 10_000);
    for (int i = 200; i < up.samples().length - 200; i++) {
      assertThat((int) up.samples()[i]).isCloseTo(expected[i], within(60));
    }
  }

  @Test
  void lets_nothing_fold_back_from_above_the_telephone_band() {
    Sound down = Resampler.to(8000, new Sound(16_000, Sounds.tone(5000, 16_000, 0.5, 10_000)));
    assertThat(rms(down)).isLessThan(20);
  }

  /** From the rate of the usual voices to the telephone: what is above its band is 45 dB down. */
  @ParameterizedTest
  @ValueSource(ints = {4400, 5000, 6000, 7000, 7900, 8100, 9000, 10_500})
  void a_voices_sibilants_do_not_whistle_on_the_telephone(int hertz) {
    Sound down = Resampler.to(8000, new Sound(22_050, Sounds.tone(hertz, 22_050, 0.5, 10_000)));
    double decibels = 20 * Math.log10(Math.max(1e-9, rms(down)) / (10_000 / Math.sqrt(2)));
    assertThat(decibels).isLessThan(-45);
  }

  @Test
  void leaves_sound_alone_that_has_the_rate_already() {
    Sound sound = new Sound(8000, Sounds.tone(300, 8000, 0.1, 500));
    assertThat(Resampler.to(8000, sound)).isSameAs(sound);
  }

  @Test
  void does_not_wrap_around_at_full_scale() {
    Sound up = Resampler.to(16_000, new Sound(8000, Sounds.tone(200, 8000, 0.1, 32_767)));
    for (int i = 1; i < up.samples().length; i++) {
      assertThat(Math.abs(up.samples()[i] - up.samples()[i - 1])).isLessThan(6000);
    }
  }

  private static double rms(Sound sound) {
    short[] samples = sound.samples();
    double squares = 0;
    int margin = 100;
    for (int i = margin; i < samples.length - margin; i++) {
      squares += samples[i] * (double) samples[i];
    }
    return Math.sqrt(squares / (samples.length - 2 * margin));
  }
}
