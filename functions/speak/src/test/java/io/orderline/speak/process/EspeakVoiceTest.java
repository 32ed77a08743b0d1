package io.orderline.speak.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.orderline.audio.Sound;
import io.orderline.core.speech.Speech;
import io.orderline.speak.Configured;
import io.orderline.speak.SpeakerContract;
import io.orderline.speak.voice.Voice;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The program itself, as Debian ships it. */
class EspeakVoiceTest extends SpeakerContract {
  private final ProgramRuns runs = new ProgramRuns(2, 8, Duration.ofSeconds(20));
  private final Voice voice = voice(Map.of());

  @BeforeEach
  void needsTheProgram() {
    assumeTrue(voice.missing().isEmpty(), () -> voice.missing().orElseThrow());
  }

  @AfterEach
  void close() {
    runs.close();
  }

  @Override
  protected Voice voice() {
    return voice;
  }

  @Override
  protected Voice voiceless() {
    return voice(Map.of("orderline.speak.espeak.program", "no-such-program"));
  }

  @Test
  void what_it_says_depends_on_the_words() {
    var speaker = speaker(voice);
    Sound four = spoken(speaker, "四百四十四", 8000);
    Sound ten = spoken(speaker, "是是是是是", 8000);
    assertThat(four.samples()).isNotEqualTo(ten.samples());
    assertThat(spoken(speaker, "四百四十四", 8000).samples()).isEqualTo(four.samples());
  }

  @Test
  void a_voice_that_it_does_not_have_is_a_fault_not_a_sentence() {
    var odd = voice(Map.of("orderline.speak.espeak.voice", "nobody"));
    assertThat(speech(speaker(odd, voice), "您好", 8000)).isInstanceOf(Speech.Spoken.class);
  }

  private Voice voice(Map<String, String> values) {
    return new EspeakVoice(Configured.with(values).espeak(), runs);
  }
}
