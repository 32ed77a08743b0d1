package io.orderline.transcribe.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.transcribe.live.EndPointer.Turn;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EndPointerTest {
  private final EndPointer ends = new EndPointer(300, 20_000);
  private final List<Turn> turns = new ArrayList<>();

  @Test
  void aClickIsNoBeginning() {
    voice(40);
    silence(1000);
    assertThat(turns).isEmpty();
  }

  @Test
  void anUtteranceBeginsPausesAndEndsAfterAsMuchSilenceAsIsAwaited() {
    voice(500);
    silence(300);
    assertThat(turns).containsExactly(Turn.BEGINS, Turn.PAUSES);
    ends.endAfter(700);
    silence(380);
    assertThat(turns).hasSize(2);
    silence(20);
    assertThat(turns).containsExactly(Turn.BEGINS, Turn.PAUSES, Turn.ENDS);
    assertThat(ends.silenceMillis()).isEqualTo(700);
  }

  @Test
  void aNumberSaidWithPausesIsOneUtterance() {
    voice(600);
    silence(400);
    ends.endAfter(1500);
    silence(600);
    voice(600);
    silence(320);
    assertThat(turns)
        .containsExactly(Turn.BEGINS, Turn.PAUSES, Turn.GOES_ON, Turn.PAUSES)
        .doesNotContain(Turn.ENDS);
  }

  @Test
  void aClickWithinThePauseDoesNotLengthenIt() {
    voice(500);
    silence(300);
    ends.endAfter(600);
    silence(100);
    voice(20);
    silence(180);
    assertThat(turns).endsWith(Turn.ENDS);
  }

  @Test
  void whoDoesNotStopIsCutAtTheLongest() {
    voice(20_080);
    assertThat(turns).contains(Turn.PAUSES).endsWith(Turn.ENDS);
  }

  private void voice(int millis) {
    frames(millis, true);
  }

  private void silence(int millis) {
    frames(millis, false);
  }

  private void frames(int millis, boolean voiced) {
    for (int at = 0; at < millis; at += EndPointer.FRAME_MILLIS) {
      Turn turn = ends.next(voiced);
      if (turn != Turn.NOTHING) {
        turns.add(turn);
      }
    }
  }
}
