package io.orderline.audio.echo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EchoGuardTest {
  private static final int RATE = 8000;
  private static final int FRAME = RATE / 50;

  private final EchoGuard guard = new EchoGuard(RATE);
  private final Random random = new Random(1);

  @Test
  void whileNothingIsPlayedAllIsHeardAsItIs() {
    short[] voice = voice(2000, 3000);
    assertThat(Arrays.equals(guarded(voice, 0), voice)).isTrue();
  }

  @Test
  void theEchoOfWhatIsPlayedIsQuiet() {
    short[] ours = voice(4000, 3000);
    guard.plays(ours, 0);
    short[] heard = guarded(echo(ours, 0.3, 200), 0);
    assertThat(loudest(heard)).isLessThan(100);
  }

  @Test
  void aVoiceThatIsLouderThanTheEchoIsHeardAsItIs() {
    short[] ours = voice(6000, 3000);
    guard.plays(ours, 0);
    guarded(echo(Arrays.copyOf(ours, 3 * RATE), 0.1, 200), 0);
    short[] both = echo(ours, 0.1, 200);
    short[] caller = voice(2000, 2500);
    short[] line = Arrays.copyOfRange(both, 3 * RATE, 5 * RATE);
    for (int i = 0; i < line.length; i++) {
      line[i] += caller[i];
    }
    short[] heard = guarded(line, 3000);
    assertThat(endsAlike(heard, line, RATE)).isTrue();
  }

  @Test
  void theBeginningOfAWordIsNotLostAndNothingIsHeardTwice() {
    short[] ours = voice(4000, 3000);
    guard.plays(ours, 0);
    guarded(noise(2000, 6), 0);
    short[] line = noise(1000, 6);
    for (int i = RATE / 2; i < line.length; i++) {
      line[i] = (short) (i < RATE / 2 + 2 * FRAME ? 4 : 20 * line[i]);
    }
    short[] heard = guarded(line, 2000);
    assertThat(endsAlike(heard, line, RATE / 2)).isTrue();
  }

  @Test
  void aLineWithoutEchoIsFoundOutWithinThreeSeconds() {
    guard.plays(voice(5000, 3000), 0);
    guarded(noise(3000, 6), 0);
    short[] quiet = voice(1000, 400);
    short[] heard = guarded(quiet, 3000);
    assertThat(endsAlike(heard, quiet, RATE / 2)).isTrue();
  }

  @Test
  void whatIsCutOffLeavesAnEchoForHalfASecondAtMost() {
    short[] ours = voice(5000, 3000);
    guard.plays(ours, 0);
    guarded(echo(Arrays.copyOf(ours, RATE), 0.3, 200), 0);
    guard.stops(1000);
    guarded(noise(600, 6), 1000);
    short[] quiet = voice(1000, 400);
    assertThat(endsAlike(guarded(quiet, 1600), quiet, RATE)).isTrue();
  }

  @Test
  void soundThatComesLateIsComparedWithWhatWasPlayedThen() {
    short[] ours = voice(2000, 3000);
    guard.plays(ours, 0);
    short[] back = echo(ours, 0.3, 200);
    guarded(Arrays.copyOf(back, RATE), 0);
    short[] burst = Arrays.copyOfRange(back, RATE, 2 * RATE);
    assertThat(loudest(guard.guard(burst, 4000))).isLessThan(100);
  }

  /** The sound that passes, frame by frame. */
  private short[] guarded(short[] line, long from) {
    short[] all = new short[0];
    for (int at = 0; at < line.length; at += FRAME) {
      short[] frame = Arrays.copyOfRange(line, at, at + FRAME);
      short[] next = guard.guard(frame, from + (at + FRAME) * 1000L / RATE);
      all = Arrays.copyOf(all, all.length + next.length);
      System.arraycopy(next, 0, all, all.length - next.length, next.length);
    }
    return all;
  }

  /** Noise that comes and goes like syllables. */
  private short[] voice(int millis, double loudness) {
    short[] voice = noise(millis, loudness);
    double syllable = 1;
    for (int i = 0; i < voice.length; i++) {
      if (i % (6 * FRAME) == 0) {
        syllable = 0.1 + 0.9 * random.nextDouble();
      }
      voice[i] = (short) (syllable * voice[i]);
    }
    return voice;
  }

  private short[] noise(int millis, double loudness) {
    short[] noise = new short[millis * RATE / 1000];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (short) (loudness * random.nextGaussian());
    }
    return noise;
  }

  private static short[] echo(short[] sound, double gain, int delayMillis) {
    short[] echo = new short[sound.length];
    for (int i = delayMillis * RATE / 1000; i < echo.length; i++) {
      echo[i] = (short) (gain * sound[i - delayMillis * RATE / 1000]);
    }
    return echo;
  }

  private static boolean endsAlike(short[] one, short[] other, int samples) {
    return Arrays.equals(
        one, one.length - samples, one.length, other, other.length - samples, other.length);
  }

  private static int loudest(short[] sound) {
    int loudest = 0;
    for (short sample : sound) {
      loudest = Math.max(loudest, Math.abs(sample));
    }
    return loudest;
  }
}
