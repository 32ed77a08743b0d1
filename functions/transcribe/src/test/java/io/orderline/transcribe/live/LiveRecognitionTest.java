package io.orderline.transcribe.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.audio.AudioDecoder;
import io.orderline.audio.AudioLimits;
import io.orderline.audio.Decoding;
import io.orderline.audio.Sound;
import io.orderline.core.call.Expectation;
import io.orderline.core.speech.Audio;
import io.orderline.core.speech.Hearing;
import io.orderline.core.speech.Recognition;
import io.orderline.transcribe.InstalledModel;
import io.orderline.transcribe.Transcriber;
import io.orderline.transcribe.judge.Judge;
import io.orderline.transcribe.judge.SpokenDigits;
import io.orderline.transcribe.vosk.VoskModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Real voices of people through the whole way of a live line, but for the threads. */
class LiveRecognitionTest {
  private static final int FRAME = 160;
  private static VoskModel model;
  private static Transcriber transcriber;
  private static Path digits;

  private final List<Hearing> told = new ArrayList<>();

  @BeforeAll
  static void load() {
    digits = InstalledModel.recordingsOrSkip("digits");
    model = VoskModel.load(InstalledModel.orSkip());
    transcriber =
        new Transcriber(
            model,
            new AudioDecoder(new AudioLimits(1 << 22, Duration.ofMinutes(1))),
            new Judge(0.6, 0.4),
            20);
  }

  @AfterAll
  static void unload() {
    if (model != null) {
      model.close();
    }
  }

  @Test
  void numbersReadAloudAreHeardInOnePieceWhileTheyAreRead() throws IOException {
    List<String> references = Files.readAllLines(digits.resolve("ref.tsv"));
    int whole = 0;
    int exact = 0;
    for (String line : references) {
      String[] fields = line.split("\t");
      told.clear();
      follow(
          sound(digits.resolve(Path.of(fields[0]).getFileName())), new Expectation.Digits(4, 11));
      List<Hearing.Ended> ends = ends();
      whole += ends.size() == 1 ? 1 : 0;
      exact +=
          ends.size() == 1
                  && ends.getFirst().recognition() instanceof Recognition.Recognised(var heard)
                  && SpokenDigits.plain(heard.text())
                      .equals(SpokenDigits.plain(fields[1].replace(" ", "")))
              ? 1
              : 0;
    }
    System.out.printf(
        "live numbers: %d of %d in one piece, %d exact%n", whole, references.size(), exact);
    assertThat(whole).isGreaterThanOrEqualTo(references.size() * 9 / 10);
    assertThat(exact).isGreaterThanOrEqualTo(references.size() / 3);
  }

  @Test
  void aQuietLineIsNotDecoded() {
    short[] noise = new short[8000 * 20];
    Random random = new Random(1);
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (short) (random.nextGaussian() * 12);
    }
    follow(new Sound(8000, noise), new Expectation.Anything());
    assertThat(told).isEmpty();
  }

  private void follow(Sound sound, Expectation expectation) {
    Follower follower =
        Follower.on(transcriber, List.of(), 8000, Silences.USUAL, 20_000, told::add);
    short[] line = Arrays.copyOf(new short[4000], 4000 + sound.samples().length + 16_000);
    System.arraycopy(sound.samples(), 0, line, 4000, sound.samples().length);
    for (int at = 0; at + FRAME <= line.length; at += FRAME) {
      follower.follow(Arrays.copyOfRange(line, at, at + FRAME), expectation);
    }
    follower.close();
  }

  private List<Hearing.Ended> ends() {
    return told.stream()
        .filter(Hearing.Ended.class::isInstance)
        .map(Hearing.Ended.class::cast)
        .toList();
  }

  private static Sound sound(Path wav) throws IOException {
    return ((Decoding.Playable)
            new AudioDecoder(new AudioLimits(1 << 22, Duration.ofMinutes(1)))
                .decode(Audio.wav(Files.readAllBytes(wav))))
        .sound();
  }
}
