package io.orderline.transcribe.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.orderline.audio.Sound;
import io.orderline.audio.Sounds;
import io.orderline.core.speech.Prosody;
import org.junit.jupiter.api.Test;

class VoiceTest {

  @Test
  void nobody_speaks_in_silence_line_noise_or_a_steady_tone() {
    assertThat(speaks(new short[16_000])).isFalse();
    assertThat(speaks(Sounds.noise(8000, 2, 20))).isFalse();
    assertThat(speaks(Sounds.noise(8000, 2, 800))).isFalse();
    assertThat(speaks(Sounds.tone(440, 8000, 2, 8000))).isFalse();
    assertThat(speaks(new short[0])).isFalse();
    assertThat(speaks(new short[10])).isFalse();
  }

  @Test
  void a_click_is_no_speech() {
    short[] click = new short[16_000];
    click[8000] = 30_000;
    assertThat(speaks(click)).isFalse();
  }

  @Test
  void an_offset_of_the_line_is_no_speech() {
    short[] offset = new short[16_000];
    java.util.Arrays.fill(offset, (short) 9000);
    assertThat(speaks(offset)).isFalse();
  }

  @Test
  void sound_that_rises_out_of_the_background_is_speech() {
    assertThat(speaks(Sounds.bursts(150, 8000, 2))).isTrue();
  }

  @Test
  void measures_pitch_rate_and_energy() {
    Prosody prosody = Voice.in(new Sound(8000, Sounds.bursts(150, 8000, 2))).prosody(4);
    assertThat(prosody.pitch()).isCloseTo(150, within(5.0));
    assertThat(prosody.pitchSpread()).isLessThan(1);
    assertThat(prosody.speechSeconds()).isCloseTo(1, within(0.1));
    assertThat(prosody.speakingRate()).isCloseTo(4, within(0.5));
    assertThat(prosody.energy()).isBetween(-30.0, -15.0);
  }

  @Test
  void tells_a_higher_voice_from_a_lower_one() {
    Prosody low = Voice.in(new Sound(8000, Sounds.bursts(110, 8000, 1))).prosody(2);
    Prosody high = Voice.in(new Sound(16_000, Sounds.bursts(240, 16_000, 1))).prosody(2);
    assertThat(low.pitch()).isCloseTo(110, within(5.0));
    assertThat(high.pitch()).isCloseTo(240, within(8.0));
  }

  private static boolean speaks(short[] samples) {
    return Voice.in(new Sound(8000, samples)).speaks();
  }
}
