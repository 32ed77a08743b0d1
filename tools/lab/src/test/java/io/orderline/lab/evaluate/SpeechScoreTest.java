package io.orderline.lab.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.orderline.core.speech.Recognition.NoSpeech;
import io.orderline.core.speech.Recognition.Recognised;
import io.orderline.core.speech.Recognition.Unclear;
import io.orderline.core.speech.Transcript;
import io.orderline.simulator.CommandProblem;
import io.orderline.simulator.voice.Recordings;
import io.orderline.simulator.voice.SpeechText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpeechScoreTest {

  @Test
  void counts_wrong_characters_against_those_that_were_said() {
    Transcript heard = new Transcript("一三九", 0.9, List.of(), List.of("一三八"));
    SpeechScore score =
        new SpeechScore(
            List.of(
                SpeechRow.of("a", "幺三八", new Recognised(heard), 2, 1),
                SpeechRow.of("b", "你好", new Recognised(Transcript.of("你好")), 1, 0.5),
                SpeechRow.of("c", "退货", new NoSpeech(), 1, 0),
                SpeechRow.of("d", "换货", new Unclear(Optional.of(Transcript.of("换货"))), 1, 1)));
    assertThat(score.characterErrorRate()).isCloseTo(3 / 9.0, within(1e-9));
    assertThat(score.exactShare()).isEqualTo(0.5);
    assertThat(score.amongReadingsShare()).isEqualTo(0.75);
    assertThat(score.realTimeFactor()).isCloseTo(0.5, within(1e-9));
    assertThat(score.worst(1)).extracting(SpeechRow::file).containsExactly("c");
    assertThat(score.outcomes()).containsEntry("NoSpeech", 1L).containsEntry("Recognised", 2L);
  }

  @Test
  void punctuation_spaces_and_ways_to_say_a_digit_do_not_count() {
    assertThat(SpeechText.plain("您好， 幺 洞。")).isEqualTo("您好一零");
    assertThat(SpeechText.distance("一三八", "一三八")).isZero();
    assertThat(SpeechText.distance("一三八", "三八")).isEqualTo(1);
    assertThat(SpeechText.distance("", "三八")).isEqualTo(2);
  }

  @Test
  void a_directory_without_transcripts_says_what_is_wanted(@TempDir Path directory)
      throws IOException {
    assertThatThrownBy(() -> Recordings.in(directory))
        .isInstanceOf(CommandProblem.class)
        .hasMessageContaining("ref.tsv");
    Files.writeString(directory.resolve("ref.tsv"), "missing.wav\t你好\n");
    assertThatThrownBy(() -> Recordings.in(directory))
        .isInstanceOf(CommandProblem.class)
        .hasMessageContaining("missing.wav");
  }
}
