package io.orderline.transcribe.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
 * Barge-in: words of two characters and more, in 400 ms of speech and more, stop our voice. Not
 * what only sounds for a moment, and not what is far away.
 */
class InterruptionsTest {
  private static final int RATE = 8000;
  private static InterruptibleRecognition ear;
  private static List<short[]> people;

  private final Random random = new Random(20261122);

  @BeforeAll
  static void load() throws IOException {
    ear = InterruptibleRecognition.orSkip();
    people = ear.people();
  }

  @AfterAll
  static void unload() {
    if (ear != null) {
      ear.close();
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
    short[] line = Arrays.copyOf(new short[RATE], 2 * RATE + sound.length);
    System.arraycopy(sound, 0, line, RATE, sound.length);
    for (int i = 0; i < line.length; i++) {
      line[i] = (short) Math.clamp(line[i] + random.nextGaussian() * 6, -32768, 32767);
    }
    OptionalInt at = ear.interruptedAt(line, (frame, _) -> frame);
    return at.isPresent() ? OptionalInt.of(at.getAsInt() - 1000) : at;
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
}
