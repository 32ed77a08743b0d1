package io.orderline.transcribe;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.audio.AudioDecoder;
import io.orderline.audio.AudioLimits;
import io.orderline.audio.Sounds;
import io.orderline.core.call.Expectation;
import io.orderline.core.call.Expectation.Digits;
import io.orderline.core.speech.Audio;
import io.orderline.core.speech.Audio.Encoding;
import io.orderline.core.speech.Recognition;
import io.orderline.core.speech.Recognition.BadAudio;
import io.orderline.core.speech.Recognition.Flaw;
import io.orderline.core.speech.Recognition.NoSpeech;
import io.orderline.core.speech.Recognition.Recognised;
import io.orderline.core.speech.Transcript;
import io.orderline.core.speech.Transcript.Word;
import io.orderline.transcribe.judge.Judge;
import io.orderline.transcribe.vosk.VoskModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The whole way from audio to transcript, with the real model and people's voices. */
class TranscriberTest {
  private static VoskModel model;
  private static Transcriber transcriber;

  @BeforeAll
  static void load() {
    model = VoskModel.load(InstalledModel.orSkip());
    transcriber =
        new Transcriber(
            model,
            new AudioDecoder(new AudioLimits(4_000_000, Duration.ofMinutes(1))),
            new Judge(0.6, 0.4),
            20);
  }

  @AfterAll
  static void close() {
    if (model != null) {
      model.close();
    }
  }

  @Test
  void hears_mobile_numbers_read_aloud_nearly_all_of_them_within_two_digits() throws IOException {
    Path recordings = InstalledModel.recordingsOrSkip("digits");
    int known = 0;
    int near = 0;
    List<String> lines = Files.readAllLines(recordings.resolve("ref.tsv"));
    for (String line : lines) {
      String[] row = line.split("\t", 2);
      String said = row[1].replace('幺', '一');
      Transcript heard = hear(recordings.resolve(row[0]), said.length());
      near += distance(plain(heard.text()), said) <= 2 ? 1 : 0;
      known +=
          plain(heard.text()).equals(said)
                  || heard.alternatives().stream()
                      .map(TranscriberTest::plain)
                      .anyMatch(said::equals)
              ? 1
              : 0;
    }
    // Decoding varies a little from run to run, so the bounds leave some room.
    assertThat(near).isGreaterThanOrEqualTo(lines.size() * 8 / 10);
    assertThat(known).isGreaterThanOrEqualTo(lines.size() * 6 / 10);
  }

  @Test
  void tells_when_and_how_surely_each_digit_was_said() throws IOException {
    Path recordings = InstalledModel.recordingsOrSkip("digits");
    Path file = recordings.resolve(first(recordings));
    double seconds = (Files.size(file) - 44) / 16_000.0;
    Transcript heard = hear(file, 11);
    assertThat(heard.words()).hasSizeGreaterThan(8);
    double last = 0;
    for (Word word : heard.words()) {
      assertThat(word.start()).isGreaterThanOrEqualTo(last);
      assertThat(word.end()).isBetween(word.start(), seconds + 0.1);
      assertThat(word.confidence()).isBetween(0.0, 1.0);
      last = word.start();
    }
    assertThat(last).as("the times span the audio").isGreaterThan(seconds / 2);
    assertThat(heard.alternatives()).isNotEmpty().doesNotContain(heard.text());
    assertThat(heard.prosody()).isPresent();
  }

  @Test
  void silence_and_line_noise_are_no_speech() {
    assertThat(transcribe(new Audio(Encoding.PCM, 8000, new byte[32_000])))
        .isInstanceOf(NoSpeech.class);
    byte[] noise = Sounds.littleEndian(Sounds.noise(8000, 2, 30));
    assertThat(transcribe(new Audio(Encoding.PCM, 8000, noise))).isInstanceOf(NoSpeech.class);
  }

  @Test
  void bad_audio_is_told_from_silence() {
    assertThat(transcribe(Audio.wav(new byte[10])))
        .isInstanceOfSatisfying(
            BadAudio.class, bad -> assertThat(bad.flaw()).isEqualTo(Flaw.CORRUPT));
  }

  private Recognition transcribe(Audio audio) {
    return transcriber.transcribe(audio, new Expectation.Anything(), List.of(), () -> true);
  }

  private static Transcript hear(Path file, int digits) throws IOException {
    Recognition recognition =
        transcriber.transcribe(
            Audio.wav(Files.readAllBytes(file)), new Digits(digits, digits), List.of(), () -> true);
    return switch (recognition) {
      case Recognised(Transcript transcript) -> transcript;
      case Recognition.Unclear(var guess) -> guess.orElse(Transcript.of("?"));
      default -> throw new AssertionError("not heard at all: " + recognition);
    };
  }

  private static String first(Path recordings) throws IOException {
    return Files.readAllLines(recordings.resolve("ref.tsv")).getFirst().split("\t", 2)[0];
  }

  private static String plain(String digits) {
    return digits.replace('幺', '一').replace('洞', '零').replace('两', '二');
  }

  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, 1 + Math.min(above, row[j - 1]));
        diagonal = above;
      }
    }
    return row[b.length()];
  }
}
