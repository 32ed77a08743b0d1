package io.orderline.transcribe.live;

import io.orderline.audio.AudioDecoder;
import io.orderline.audio.AudioLimits;
import io.orderline.audio.Decoding;
import io.orderline.core.call.Expectation;
import io.orderline.core.speech.Audio;
import io.orderline.core.speech.Hearing;
import io.orderline.transcribe.InstalledModel;
import io.orderline.transcribe.Transcriber;
import io.orderline.transcribe.judge.Judge;
import io.orderline.transcribe.vosk.VoskModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * A real ear that tells when our voice would be stopped: at words of two characters and more, in
 * 400 ms of voice and more.
 *
 * @param people what each of them says
 */
record InterruptibleRecognition(VoskModel model, Transcriber transcriber, List<short[]> people)
    implements AutoCloseable {
  static final int RATE = 8000;
  private static final int FRAME = RATE / 50;
  private static final int SHORTEST_WORDS = 2;
  private static final int SHORTEST_VOICE = 400;
  private static final AudioDecoder DECODER =
      new AudioDecoder(new AudioLimits(1 << 22, Duration.ofMinutes(1)));

  /** Changes the sound on its way to the recogniser. */
  @FunctionalInterface
  interface Line {
    short[] carry(short[] frame, long nowMillis);
  }

  static InterruptibleRecognition orSkip() throws IOException {
    Path recordings = InstalledModel.recordingsOrSkip("sentences");
    List<short[]> people = new ArrayList<>();
    try (var files = Files.list(recordings)) {
      for (Path wav : files.filter(file -> file.toString().endsWith(".wav")).sorted().toList()) {
        people.add(
            ((Decoding.Playable) DECODER.decode(Audio.wav(Files.readAllBytes(wav))))
                .sound()
                .samples());
      }
    }
    VoskModel model = VoskModel.load(InstalledModel.orSkip());
    return new InterruptibleRecognition(
        model, new Transcriber(model, DECODER, new Judge(0.6, 0.4), 20), people);
  }

  /** When our voice would be stopped, in milliseconds after the sound begins. */
  OptionalInt interruptedAt(short[] sound, Line line) {
    List<Hearing> told = new ArrayList<>();
    try (Follower follower =
        Follower.on(transcriber, List.of(), RATE, Silences.USUAL, 20_000, told::add)) {
      for (int at = 0; at + FRAME <= sound.length; at += FRAME) {
        int millis = (at + FRAME) * 1000 / RATE;
        short[] carried = line.carry(Arrays.copyOfRange(sound, at, at + FRAME), millis);
        for (int from = 0; from < carried.length; from += FRAME) {
          follower.follow(
              Arrays.copyOfRange(carried, from, from + FRAME), new Expectation.Anything());
        }
        if (told.stream().anyMatch(InterruptibleRecognition::interrupts)) {
          return OptionalInt.of(millis);
        }
      }
    }
    return OptionalInt.empty();
  }

  private static boolean interrupts(Hearing hearing) {
    return hearing instanceof Hearing.Partial(var text, int voiced)
        && text.length() >= SHORTEST_WORDS
        && voiced >= SHORTEST_VOICE;
  }

  @Override
  public void close() {
    model.close();
  }
}
