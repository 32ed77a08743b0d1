package io.orderline.call.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.audio.Sound;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ContinuityTest {
  private static final int FRAME = 160;
  private final Continuity continuity = new Continuity(8000, 0);

  @Test
  void whatFollowsIsTakenAsItIs() {
    assertThat(frame(0)).hasSize(FRAME);
    assertThat(frame(20)).hasSize(FRAME);
    assertThat(frame(45)).as("clocks differ a little").hasSize(FRAME);
  }

  @Test
  void whatWasLostIsSilenceInThePlaceWhereItWas() {
    frame(0);
    short[] after = frame(120);
    assertThat(after).hasSize(5 * FRAME + FRAME);
    assertThat(Arrays.copyOf(after, 5 * FRAME)).containsOnly((short) 0);
    assertThat(after[5 * FRAME]).isEqualTo((short) 7);
  }

  @Test
  void whatComesTwiceIsDropped() {
    frame(0);
    frame(20);
    frame(40);
    frame(60);
    assertThat(frame(0)).isEmpty();
    assertThat(frame(80)).hasSize(FRAME);
  }

  @Test
  void aGapIsNeverLongerThanTwoSeconds() {
    frame(0);
    assertThat(frame(3_600_000)).hasSize(16_000 + FRAME);
  }

  @Test
  void whatIsLateIsWaitedForAndWhatNeverComesIsSilence() {
    frame(0);
    assertThat(continuity.fill(2_000)).isEmpty();
    assertThat(continuity.fill(3_100)).hasSize(16_000);
    assertThat(continuity.fill(3_200)).isEmpty();
  }

  @Test
  void aProviderThatGivesNoTimesIsTakenAsItComes() {
    var audio = new StreamEvent.Audio(StreamEvent.Audio.UNKNOWN, sound());
    assertThat(continuity.follow(audio, 0)).hasSize(FRAME);
    assertThat(continuity.follow(audio, 500)).hasSize(FRAME);
  }

  private short[] frame(long atMillis) {
    return continuity.follow(new StreamEvent.Audio(atMillis, sound()), atMillis);
  }

  private static Sound sound() {
    short[] samples = new short[FRAME];
    Arrays.fill(samples, (short) 7);
    return new Sound(8000, samples);
  }
}
