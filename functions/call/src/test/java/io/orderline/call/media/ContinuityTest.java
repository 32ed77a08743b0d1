package io.orderline.call.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.audio.Sound;
import io.orderline.telephony.StreamEvent;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ContinuityTest {
  private static final int FRAME = 160;
  private Continuity continuity = new Continuity(8000, 0);

  @Test
  void consecutiveSoundIsUnchanged() {
    assertThat(frame(0)).hasSize(FRAME);
    assertThat(frame(20)).hasSize(FRAME);
    assertThat(frame(45)).as("clocks differ a little").hasSize(FRAME);
  }

  @Test
  void lostSoundBecomesSilence() {
    frame(0);
    short[] after = frame(120);
    assertThat(after).hasSize(5 * FRAME + FRAME);
    assertThat(Arrays.copyOf(after, 5 * FRAME)).containsOnly((short) 0);
    assertThat(after[5 * FRAME]).isEqualTo((short) 7);
  }

  @Test
  void duplicateSoundIsDropped() {
    frame(0);
    frame(20);
    frame(40);
    frame(60);
    assertThat(frame(0)).isEmpty();
    assertThat(frame(80)).hasSize(FRAME);
  }

  @Test
  void gapIsLimitedToTwoSeconds() {
    frame(0);
    assertThat(frame(3_600_000)).hasSize(16_000 + FRAME);
  }

  @Test
  void lateSoundIsUnchanged() {
    short[] inTime = sound(new long[] {0, 20, 40, 60, 120, 140});
    continuity = new Continuity(8000, 0);
    short[] late = sound(new long[] {0, 20, 5_040, 5_040, 5_040, 9_000});
    assertThat(late).isEqualTo(inTime);
  }

  @Test
  void tellsHowLongSoundIsOverdue() {
    frame(0);
    assertThat(continuity.late(40)).isZero();
    assertThat(continuity.late(1_040)).isEqualTo(1_000);
    continuity.follow(new StreamEvent.Audio(20, sound()), 1_050);
    assertThat(continuity.late(1_060)).isZero();
  }

  @Test
  void soundWithoutTimestampsIsUnchanged() {
    var audio = new StreamEvent.Audio(StreamEvent.Audio.UNKNOWN, sound());
    assertThat(continuity.follow(audio, 0)).hasSize(FRAME);
    assertThat(continuity.follow(audio, 500)).hasSize(FRAME);
  }

  private short[] frame(long atMillis) {
    return continuity.follow(new StreamEvent.Audio(atMillis, sound()), atMillis);
  }

  /** Six frames, of which one was lost, as they come at these times. */
  private short[] sound(long[] arrivals) {
    short[] all = new short[0];
    long[] times = {0, 20, 40, 60, 120, 140};
    for (int i = 0; i < times.length; i++) {
      short[] next = continuity.follow(new StreamEvent.Audio(times[i], sound()), arrivals[i]);
      all = Arrays.copyOf(all, all.length + next.length);
      System.arraycopy(next, 0, all, all.length - next.length, next.length);
    }
    return all;
  }

  private static Sound sound() {
    short[] samples = new short[FRAME];
    Arrays.fill(samples, (short) 7);
    return new Sound(8000, samples);
  }
}
