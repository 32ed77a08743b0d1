package io.orderline.flows;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.call.VoiceCommand;
import io.orderline.core.dialogue.DialogueEngine;
import io.orderline.core.dialogue.DialogueState;
import io.orderline.core.dialogue.EngineInput;
import io.orderline.core.dialogue.FlowBook;
import io.orderline.core.dialogue.Shop;
import io.orderline.core.dialogue.TurnBasis;
import io.orderline.core.dialogue.TurnContext;
import io.orderline.core.dialogue.TurnInput;
import io.orderline.core.dialogue.TurnRecord;
import io.orderline.core.policy.PolicyBook;
import io.orderline.core.replay.Replay;
import io.orderline.core.replay.ReplayedCall;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.understanding.Understanding;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A recorded call, run again with flows that are not those it was recorded with. */
class ReplayTest {
  private static final TurnContext CONTEXT =
      new TurnContext(
          Shop.named("店", Optional.empty()),
          Instant.parse("2026-11-22T02:00:00Z"),
          ZoneId.of("Asia/Shanghai"));
  private static final List<TurnInput> CALLER =
      List.of(
          new TurnInput.Started(Optional.empty(), Optional.empty()),
          new TurnInput.Silence(),
          new TurnInput.Keyed("9"));

  @Test
  void aSentenceInOtherWordsIsADifferenceAndNoOtherWay() {
    ReplayedCall replayed = replay(changed("您好", "早上好"));
    assertThat(replayed.differences()).isNotEmpty();
    assertThat(replayed.differences().getFirst().number()).isZero();
    assertThat(replayed.differences().getFirst().saidOtherwise()).isTrue();
    assertThat(replayed.divergedAt()).isEmpty();
    assertThat(replayed.replayed()).isEqualTo(CALLER.size());
  }

  @Test
  void anEarlierEndLeavesTheLaterTurnsOut() {
    ReplayedCall replayed =
        replay(FlowFiles.book(with("main.yaml", "flow: main\nabout: x\nsteps: [{hangup: 再见}]\n")));
    assertThat(replayed.divergedAt()).contains(0);
    assertThat(replayed.differences().getFirst().leftOtherwise()).isTrue();
    assertThat(replayed.replayed()).isEqualTo(1);
    assertThat(replayed.same()).isFalse();
  }

  @Test
  void aQueryThatNobodyPutThenIsUnknown() {
    String asks =
        "flow: main\nabout: x\nsteps:\n  - {look_up: offers, none: end, unavailable: end}\n";
    ReplayedCall replayed = replay(FlowFiles.book(with("main.yaml", asks)));
    assertThat(replayed.differences().getFirst().unknown()).containsExactly("OffersToday");
    assertThat(replayed.divergedAt()).contains(0);
  }

  private static ReplayedCall replay(FlowBook book) {
    return new Replay(book, new PolicyBook(List.of()), Optional.empty())
        .run(new TenantId("demo"), recorded(), CONTEXT);
  }

  private static List<TurnRecord> recorded() {
    var engine = new DialogueEngine(FlowFiles.book(FlowFiles.shipped()));
    var turns = new ArrayList<TurnRecord>();
    DialogueState state = DialogueState.NEW;
    for (TurnInput input : CALLER) {
      var move =
          engine.advance(state, new EngineInput.Turned(input, Understanding.NOTHING), CONTEXT);
      assertThat(move.query()).isEmpty();
      assertThat(move.commands().getLast()).isInstanceOf(VoiceCommand.Ask.class);
      state = move.state();
      turns.add(
          new TurnRecord(
              input,
              Understanding.NOTHING,
              List.of(),
              move.commands(),
              move.actions(),
              Optional.of(TurnBasis.of(0, CONTEXT, List.of(), state))));
    }
    return turns;
  }

  private static FlowBook changed(String from, String to) {
    String main = FlowFiles.shipped().get("main.yaml");
    assertThat(main).contains(from);
    return FlowFiles.book(with("main.yaml", main.replace(from, to)));
  }

  private static Map<String, String> with(String file, String text) {
    Map<String, String> files = FlowFiles.shipped();
    files.put(file, text);
    return files;
  }
}
