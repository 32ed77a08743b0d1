package io.orderline.speak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.orderline.audio.Sound;
import io.orderline.core.clock.TestPatience;
import io.orderline.core.speech.Audio;
import io.orderline.core.speech.Speaker;
import io.orderline.core.speech.Speech;
import io.orderline.core.tenant.TenantId;
import io.orderline.speak.sound.Loudness;
import io.orderline.speak.voice.Voice;
import io.orderline.speak.voice.VoiceSpeaker;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract of a speaker, whatever voice it uses. */
public abstract class SpeakerContract {
  protected static final TenantId SHOP = new TenantId("demo");
  private static final double LEVEL = -20;

  /** The voice under test, able to speak. */
  protected abstract Voice voice();

  /** The same kind of voice, without what it needs. */
  protected abstract Voice voiceless();

  protected static Speaker speaker(Voice... voices) {
    return new VoiceSpeaker(_ -> List.of(voices), LEVEL, 1 << 20);
  }

  @ParameterizedTest
  @ValueSource(ints = {8000, 16_000})
  void speaks_at_the_rate_and_level_of_the_line(int rate) {
    Sound sound = spoken(speaker(voice()), "您好，请问有什么可以帮您？", rate);

    assertThat(sound.sampleRate()).isEqualTo(rate);
    assertThat(sound.seconds()).isBetween(0.5, 10.0);
    assertThat(Loudness.of(sound)).isCloseTo(LEVEL, within(2.5));
  }

  @Test
  void never_clips() {
    for (short sample : spoken(speaker(voice()), "抱歉，没有查到。", 8000).samples()) {
      assertThat(Math.abs((int) sample)).isLessThan(30_000);
    }
  }

  @Test
  void begins_to_speak_at_once() {
    Sound sound = spoken(speaker(voice()), "您好。", 8000);
    int first = 0;
    while (Math.abs((int) sound.samples()[first]) < 300) {
      first++;
    }
    assertThat(first / 8000.0).isLessThan(0.06);
  }

  @Test
  void more_words_take_longer() {
    Speaker speaker = speaker(voice());
    assertThat(spoken(speaker, "您的订单已经发货，预计明天晚上六点前送达，请您留意。", 8000).seconds())
        .isGreaterThan(spoken(speaker, "已经发货。", 8000).seconds());
  }

  @ParameterizedTest
  @ValueSource(strings = {"…", "🙂", "<break time=\"9s\"/>", "。。。"})
  void what_cannot_be_said_is_silence(String nothing) {
    assertThat(spoken(speaker(voice()), nothing, 8000).samples()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"-v en $(id) `id` ;|&", "--help 您好", "\"</voice></speak> 您好", "[[h@loU]] 您好\n第二行"})
  void what_looks_like_a_command_is_a_sentence(String odd) {
    assertThat(spoken(speaker(voice()), odd, 8000).seconds()).isBetween(0.1, 20.0);
  }

  @Test
  void a_prepared_sentence_sounds_as_it_would_otherwise() {
    Speaker speaker = speaker(voice());
    Sound before = spoken(speaker, "请稍等。", 8000);
    speaker.prepare(SHOP, List.of("请稍等。"), 8000).toCompletableFuture().join();
    assertThat(spoken(speaker, "请稍等。", 8000).samples()).hasSameSizeAs(before.samples());
  }

  @Test
  void other_rates_than_those_of_the_line_are_a_mistake() {
    assertThatThrownBy(() -> speaker(voice()).speak(SHOP, "您好", 44_100))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void without_what_it_needs_it_says_what_to_do() {
    assertThat(speech(speaker(voiceless()), "您好", 8000))
        .isInstanceOfSatisfying(
            Speech.NoVoice.class, none -> assertThat(none.reason()).hasSizeGreaterThan(20));
    assertThat(voiceless().missing()).isPresent();
    assertThat(voice().missing()).isEmpty();
  }

  protected static Sound spoken(Speaker speaker, String sentence, int rate) {
    Speech speech = speech(speaker, sentence, rate);
    assertThat(speech).isInstanceOf(Speech.Spoken.class);
    Audio audio = ((Speech.Spoken) speech).audio();
    assertThat(audio.encoding()).isEqualTo(Audio.Encoding.PCM);
    return Sound.pcm(audio.sampleRate(), audio.bytes());
  }

  protected static Speech speech(Speaker speaker, String sentence, int rate) {
    return speaker
        .speak(SHOP, sentence, rate)
        .toCompletableFuture()
        .orTimeout(TestPatience.LONGEST.toSeconds(), TimeUnit.SECONDS)
        .join();
  }
}
