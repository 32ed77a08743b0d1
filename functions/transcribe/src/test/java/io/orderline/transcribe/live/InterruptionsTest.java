package io.orderline.transcribe.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.audio.AudioDecoder;
import io.orderline.audio.AudioLimits;
import io.orderline.audio.Decoding;
import io.orderline.audio.Sound;
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
import java.util.Random;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What stops our voice: words of two characters and more, in 400 ms of speech and more. Not what
 * only sounds for a moment, and not what is far away.
 */
class InterruptionsTest {
  private static final int RATE = 8000;
  private static final int FRAME = RATE / 50;
  private static final int SHORTEST_WORDS = 2;
  private static final int SHORTEST_VOICE = 400;
  private static VoskModel model;
  private static Transcriber transcriber;
  private static List<short[]> people;

  private final Random random = new Random(20261122);

  @BeforeAll
  static void load() throws IOException {
    Path recordings = InstalledModel.recordingsOrSkip("sentences");
    people = new ArrayList<>();
    try (var files = Files.list(recordings)) {
      for (Path wav : files.filter(file -> file.toString().endsWith(".wav")).sorted().toList()) {
        people.add(sound(wav));
      }
    }
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
  void wordsInterruptSoon() {
    List<Integer> millis = new ArrayList<>();
    for (short[] person : people) {
      interruption(person).ifPresent(millis::add);
    }
    millis.sort(null);
    System.out.printf(
        "interruptions: %d of %d people are noticed, p50 %d ms and p95 %d ms after the recording"
            + " begins%n",
        millis.size(),
        people.size(),
        millis.get(millis.size() / 2),
        millis.get(millis.size() * 95 / 100));
    assertThat(millis).hasSizeGreaterThanOrEqualTo(people.size() * 9 / 10);
  }

  @Test
  void whatSoundsForAMomentIsNoInterruption() {
    int bursts = count(_ -> burst(60 + random.nextInt(200)));
    int short1 = count(i -> piece(people.get(i), 200));
    int short2 = count(i -> piece(people.get(i), 300));
    int far = count(i -> quieter(people.get(i), 30));
    int hiss = count(_ -> noise(5000, 100));
    System.out.printf(
        "false interruptions, of %d each: %d bursts of noise, %d pieces of speech of 200 ms, %d of"
            + " 300 ms, %d voices 30 dB down, %d times five seconds of hiss%n",
        people.size(), bursts, short1, short2, far, hiss);
    assertThat(bursts + hiss + short1).isLessThanOrEqualTo(people.size() / 10);
    assertThat(short2 + far).isLessThanOrEqualTo(people.size() / 3);
  }

  private int count(IntFunction<short[]> sound) {
    int count = 0;
    for (int i = 0; i < people.size(); i++) {
      count += interruption(sound.apply(i)).isPresent() ? 1 : 0;
    }
    return count;
  }

  /** When our voice would be stopped, in milliseconds after the sound begins. */
  private OptionalInt interruption(short[] sound) {
    List<Hearing> told = new ArrayList<>();
    short[] line = Arrays.copyOf(new short[RATE], 2 * RATE + sound.length);
    System.arraycopy(sound, 0, line, RATE, sound.length);
    try (Follower follower =
        Follower.on(transcriber, List.of(), RATE, Silences.USUAL, 20_000, told::add)) {
      for (int at = 0; at + FRAME <= line.length; at += FRAME) {
        for (int i = at; i < at + FRAME; i++) {
          line[i] = (short) Math.clamp(line[i] + random.nextGaussian() * 6, -32768, 32767);
        }
        follower.follow(Arrays.copyOfRange(line, at, at + FRAME), new Expectation.Anything());
        if (told.stream()
            .anyMatch(
                hearing ->
                    hearing instanceof Hearing.Partial(var text, int voiced)
                        && text.length() >= SHORTEST_WORDS
                        && voiced >= SHORTEST_VOICE)) {
          return OptionalInt.of((at + FRAME - RATE) * 1000 / RATE);
        }
      }
    }
    return OptionalInt.empty();
  }

  private short[] burst(int millis) {
    return noise(millis, 4000);
  }

  private short[] noise(int millis, double loudness) {
    short[] noise = new short[millis * RATE / 1000];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (short) Math.clamp(random.nextGaussian() * loudness, -32768, 32767);
    }
    return noise;
  }

  /** From the middle of what somebody says. */
  private static short[] piece(short[] person, int millis) {
    int from = person.length / 2;
    return Arrays.copyOfRange(person, from, from + millis * RATE / 1000);
  }

  private static short[] quieter(short[] person, int decibels) {
    short[] quiet = new short[person.length];
    for (int i = 0; i < quiet.length; i++) {
      quiet[i] = (short) (person[i] * Math.pow(10, -decibels / 20.0));
    }
    return quiet;
  }

  private static short[] sound(Path wav) throws IOException {
    Sound sound =
        ((Decoding.Playable)
                new AudioDecoder(new AudioLimits(1 << 22, Duration.ofMinutes(1)))
                    .decode(Audio.wav(Files.readAllBytes(wav))))
            .sound();
    return sound.samples();
  }
}
