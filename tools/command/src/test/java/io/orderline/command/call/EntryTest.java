package io.orderline.command.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderline.simulator.CommandProblem;
import io.orderline.simulator.telephone.CallerAction;
import org.junit.jupiter.api.Test;

class EntryTest {
  @Test
  void wordsAreSpoken() {
    assertThat(Entry.typed(" 我的快递 ").action()).isEqualTo(new CallerAction.Says("我的快递"));
  }

  @Test
  void anEmptyLineIsSilence() {
    assertThat(Entry.typed("  ").action()).isEqualTo(new CallerAction.StaysSilent());
  }

  @Test
  void keysFollowAHash() {
    assertThat(Entry.typed("#1234").action()).isEqualTo(new CallerAction.Presses("1234"));
    assertThat(Entry.typed("##").action()).isEqualTo(new CallerAction.Presses("#"));
    assertThat(Entry.typed("#13*#").action()).isEqualTo(new CallerAction.Presses("13*#"));
  }

  @Test
  void hangingUpAndRecordingsAreCommands() {
    assertThat(Entry.typed("/hangup").action()).isEqualTo(new CallerAction.HangsUp());
    assertThatThrownBy(() -> Entry.typed("/wav no-such-file.wav"))
        .isInstanceOf(CommandProblem.class)
        .hasMessageContaining("no-such-file.wav");
    assertThatThrownBy(() -> Entry.typed("/what")).hasMessageContaining("/wav FILE and /hangup");
  }
}
