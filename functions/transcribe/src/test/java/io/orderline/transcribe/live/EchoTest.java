package io.orderline.transcribe.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.audio.G711;
import io.orderline.audio.echo.EchoGuard;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Callers on a loudspeaker: our voice comes back, later and quieter, over a room and a telephone
 * line. People's voices stand for ours: a recogniser understands them better than any synthesiser.
 */
class EchoTest {
  private static final int RATE = InterruptibleRecognition.RATE;
  private static final int[] DELAYS = {60, 120, 180, 240, 300};

  /** Our voice begins after a second, and the caller, if he speaks, two seconds later. */
  private static final int OURS_AT = 1000;

  private static final int CALLER_AT = 3000;
  private static final int LASTS = 5000;

  /** The level of a synthesiser: -20 dB. */
  private static final double OUR_LEVEL = 3277;

  private static InterruptibleRecognition ear;

  private final Random random = new Random(20261122);

  @BeforeAll
  static void load() throws IOException {
    ear = InterruptibleRecognition.orSkip();
  }

  @AfterAll
  static void unload() {
    if (ear != null) {
      ear.close();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 20, 30})
  void ourOwnVoiceIsNoInterruption(int decibelsDown) {
    int before = 0;
    int after = 0;
    for (int i = 0; i < ear.people().size(); i++) {
      short[] ours = ours(i);
      short[] line = line(echo(ours, decibelsDown, DELAYS[i % DELAYS.length]), new short[0]);
      before += ear.interruptedAt(line, (frame, _) -> frame).isPresent() ? 1 : 0;
      after += ear.interruptedAt(line, guarded(ours)).isPresent() ? 1 : 0;
    }
    System.out.printf(
        "echo %d dB down: %d of %d interrupt our voice, %d when it is known%n",
        decibelsDown, before, ear.people().size(), after);
    assertThat(after).isLessThanOrEqualTo(ear.people().size() / 15);
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 20, 30, 90})
  void peopleAreNoticedThroughTheEcho(int decibelsDown) {
    List<Integer> before = new ArrayList<>();
    List<Integer> after = new ArrayList<>();
    for (int i = 0; i < ear.people().size(); i++) {
      short[] ours = ours(i);
      short[] line =
          line(
              echo(ours, decibelsDown, DELAYS[i % DELAYS.length]),
              levelled(ear.people().get(i), OUR_LEVEL / 2));
      ear.interruptedAt(line, (frame, _) -> frame).ifPresent(at -> before.add(at - CALLER_AT));
      ear.interruptedAt(line, guarded(ours)).ifPresent(at -> after.add(at - CALLER_AT));
    }
    before.sort(null);
    after.sort(null);
    System.out.printf(
        "people over an echo %d dB down: %d of %d noticed, p50 %d ms and p95 %d ms; without the"
            + " guard %d, p50 %d ms%n",
        decibelsDown,
        after.size(),
        ear.people().size(),
        after.get(after.size() / 2),
        after.get(after.size() * 95 / 100),
        before.size(),
        before.get(before.size() / 2));
    // at 10 dB down the echo is 4 dB below these callers, who speak more softly than we do
    assertThat(after).hasSizeGreaterThanOrEqualTo(ear.people().size() * 4 / 5);
  }

  private static InterruptibleRecognition.Line guarded(short[] ours) {
    var guard = new EchoGuard(RATE);
    var played = new boolean[1];
    return (frame, now) -> {
      if (now > OURS_AT && !played[0]) {
        played[0] = true;
        guard.plays(ours, OURS_AT);
      }
      return guard.guard(frame, now);
    };
  }

  /** Our own speech meanwhile, in voices other than the caller's, one after the other. */
  private static short[] ours(int caller) {
    short[] ours = new short[LASTS * RATE / 1000];
    int at = 0;
    for (int i = caller + 1; at < ours.length; i++) {
      short[] next = levelled(ear.people().get(i % ear.people().size()), OUR_LEVEL);
      int length = Math.min(next.length, ours.length - at);
      System.arraycopy(next, 0, ours, at, length);
      at += length;
    }
    return ours;
  }

  /** Back from a room with two walls near, dull, and through the telephone's coding. */
  private static short[] echo(short[] ours, int decibelsDown, int delayMillis) {
    double gain = Math.pow(10, -decibelsDown / 20.0);
    int delay = delayMillis * RATE / 1000;
    short[] back = new short[ours.length + delay];
    double dull = 0;
    for (int i = delay; i < back.length; i++) {
      double direct = sample(ours, i - delay);
      double walls = 0.5 * sample(ours, i - delay - 104) + 0.3 * sample(ours, i - delay - 255);
      dull += 0.7 * (direct + walls - dull);
      back[i] = (short) Math.clamp(gain * dull, Short.MIN_VALUE, Short.MAX_VALUE);
    }
    byte[] coded = G711.toMulaw(back);
    return G711.fromMulaw(coded, 0, coded.length);
  }

  private static double sample(short[] sound, int at) {
    return at >= 0 && at < sound.length ? sound[at] : 0;
  }

  private short[] line(short[] echo, short[] caller) {
    short[] line = new short[(OURS_AT + LASTS + 1000) * RATE / 1000];
    for (int i = 0; i < line.length; i++) {
      double sum =
          sample(echo, i - OURS_AT * RATE / 1000)
              + sample(caller, i - CALLER_AT * RATE / 1000)
              + 6 * random.nextGaussian();
      line[i] = (short) Math.clamp(sum, Short.MIN_VALUE, Short.MAX_VALUE);
    }
    return line;
  }

  /** As loud as that on average, pauses left out. */
  private static short[] levelled(short[] sound, double level) {
    double squares = 0;
    int loud = 0;
    for (short sample : sound) {
      if (Math.abs(sample) > 300) {
        squares += (double) sample * sample;
        loud++;
      }
    }
    double factor = level / Math.sqrt(squares / Math.max(1, loud));
    short[] levelled = new short[sound.length];
    for (int i = 0; i < sound.length; i++) {
      levelled[i] = (short) Math.clamp(factor * sound[i], Short.MIN_VALUE, Short.MAX_VALUE);
    }
    return levelled;
  }
}
