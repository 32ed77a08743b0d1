package io.orderline.call.tape;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.audio.G711;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The two sides of a line beside each other; a millisecond has eight samples. */
class TwoTracksTest {
  private static final int RATE = 8000;

  private final TwoTracks tracks = new TwoTracks(RATE, 0);
  private final ByteArrayOutputStream taken = new ByteArrayOutputStream();

  private static short[] tone(int millis, int value) {
    short[] samples = new short[millis * RATE / 1000];
    Arrays.fill(samples, (short) value);
    return samples;
  }

  private void take() {
    taken.writeBytes(tracks.take(true));
  }

  /** The value at a millisecond of a side, as mu-law has it. */
  private int at(int millis, int side) {
    byte[] both = taken.toByteArray();
    return G711.fromMulaw(both, 2 * millis * RATE / 1000 + side, 1)[0];
  }

  private static int near(int value) {
    return G711.fromMulaw(G711.toMulaw(new short[] {(short) value}), 0, 1)[0];
  }

  @Test
  void whatIsPlayedIsWhereItWasHeard() {
    tracks.heard(tone(300, 1000), 300);
    tracks.plays(tone(200, -2000), 300);
    tracks.heard(tone(300, 1000), 600);
    take();

    assertThat(taken.size()).isEqualTo(2 * 600 * RATE / 1000);
    assertThat(at(10, 0)).isEqualTo(near(1000));
    assertThat(at(290, 1)).isZero();
    assertThat(at(310, 1)).isEqualTo(near(-2000));
    assertThat(at(490, 1)).isEqualTo(near(-2000));
    assertThat(at(510, 1)).isZero();
  }

  @Test
  void aSentenceFollowsTheOneBeforeIt() {
    tracks.plays(tone(100, 500), 0);
    tracks.plays(tone(100, 900), 0);
    tracks.heard(tone(300, 0), 300);
    take();

    assertThat(at(50, 1)).isEqualTo(near(500));
    assertThat(at(150, 1)).isEqualTo(near(900));
    assertThat(at(250, 1)).isZero();
  }

  @Test
  void whatIsCutOffWasNotHeard() {
    tracks.plays(tone(1000, 500), 0);
    tracks.heard(tone(200, 0), 200);
    tracks.stops(200);
    tracks.heard(tone(200, 0), 400);
    take();

    assertThat(at(190, 1)).isEqualTo(near(500));
    assertThat(at(210, 1)).isZero();
  }

  /** A network that stalls for two seconds and then brings all at once. */
  @Test
  void whatComesLateIsNeitherLostNorMovedAgainstTheOtherSide() {
    tracks.heard(tone(100, 700), 100);
    tracks.heard(tone(2000, 1000), 2100);
    tracks.plays(tone(100, -500), 2100);
    tracks.heard(tone(100, 700), 2200);
    take();

    byte[] both = taken.toByteArray();
    int loud = 0;
    for (int i = 0; i < both.length; i += 2) {
      loud += G711.fromMulaw(both, i, 1)[0] == near(1000) ? 1 : 0;
    }
    assertThat(loud).isEqualTo(2000 * RATE / 1000);
    int end = taken.size() / 2 / (RATE / 1000);
    assertThat(at(end - 50, 0)).isEqualTo(near(700));
    assertThat(at(end - 50, 1)).isEqualTo(near(-500));
  }

  @Test
  void aCallerWhoSendsNothingIsSilent() {
    tracks.plays(tone(500, 500), 0);
    tracks.plays(tone(500, 900), 5000);
    tracks.keepUp(8000);
    take();

    assertThat(taken.size() / 2 / (RATE / 1000)).isBetween(6000, 8000);
    assertThat(at(100, 1)).isEqualTo(near(500));
    assertThat(at(3900, 1)).isZero();
    assertThat(at(4100, 1)).isEqualTo(near(900));
  }

  @Test
  void aMomentIsNotWorthTaking() {
    tracks.heard(tone(100, 1), 100);

    assertThat(tracks.take(false)).isEmpty();
    assertThat(tracks.take(true)).hasSize(2 * 100 * RATE / 1000);
  }
}
