package io.orderline.call.turn;

import io.orderline.call.store.Answered;
import io.orderline.core.call.CallState;
import io.orderline.core.call.Expectation;
import io.orderline.core.call.TurnInput;
import io.orderline.core.call.VoiceCommand;
import io.orderline.core.dialogue.Action;
import io.orderline.core.dialogue.Answer;
import io.orderline.core.dialogue.DialogueEngine;
import io.orderline.core.dialogue.DialogueState;
import io.orderline.core.dialogue.Event;
import io.orderline.core.dialogue.Frame;
import io.orderline.core.dialogue.Move;
import io.orderline.core.dialogue.Setting;
import io.orderline.core.dialogue.TurnRecord;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.understanding.Understander;
import io.orderline.core.understanding.Understanding;
import io.orderline.core.understanding.Utterance;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Runs the pure engine through one turn, asking the ports what it wants to know. Saves nothing. */
@ApplicationScoped
public class Dialogue {
  /** A turn that asks more than this goes in a circle. */
  private static final int MOST_QUERIES = 12;

  private final DialogueEngine engine;
  private final Understander understander;
  private final Enquiries enquiries;

  Dialogue(DialogueEngine engine, Understander understander, Enquiries enquiries) {
    this.engine = engine;
    this.understander = understander;
    this.enquiries = enquiries;
  }

  /** A turn's outcome: the state after it, and the record of how it came about. */
  public record Outcome(DialogueState state, TurnRecord record) {
    /** This outcome as the turn of that number. */
    Answered answered(int number, CallState after, Setting setting, Clock clock) {
      int millis = Math.toIntExact(Duration.between(setting.now(), clock.instant()).toMillis());
      return new Answered(number, after, state, record, setting.now(), millis);
    }
  }

  /** Runs one turn; fails when understanding fails or the engine goes astray. */
  public Uni<Outcome> turn(
      TenantId tenant,
      DialogueState state,
      TurnInput input,
      Expectation expectation,
      Setting setting) {
    return understand(tenant, state, input, expectation, setting)
        .chain(
            understanding -> {
              var run = new Run(tenant, setting, input, understanding);
              return run.go(engine.advance(state, new Event.Turned(input, understanding), setting));
            });
  }

  /** What the dialogue awaits in this state. */
  public Expectation expectation(DialogueState state) {
    return engine.expectation(state);
  }

  private Uni<Understanding> understand(
      TenantId tenant,
      DialogueState state,
      TurnInput input,
      Expectation expectation,
      Setting setting) {
    if (!(input instanceof TurnInput.Heard(var transcript))) {
      return Uni.createFrom().item(Understanding.NOTHING);
    }
    var utterance =
        new Utterance(
            tenant,
            transcript,
            expectation,
            state.open().map(Frame::flow),
            state.slots(),
            setting.local(setting.now()),
            state.temper().usualVoice());
    return Enquiries.stage(() -> understander.understand(utterance));
  }

  /** One turn as it goes through its moves. */
  private final class Run {
    private final TenantId tenant;
    private final Setting setting;
    private final TurnInput input;
    private final Understanding understanding;
    private final List<VoiceCommand> commands = new ArrayList<>();
    private final List<Action> actions = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();

    Run(TenantId tenant, Setting setting, TurnInput input, Understanding understanding) {
      this.tenant = tenant;
      this.setting = setting;
      this.input = input;
      this.understanding = understanding;
    }

    Uni<Outcome> go(Move move) {
      commands.addAll(move.commands());
      actions.addAll(move.actions());
      if (move.query().isEmpty()) {
        return Uni.createFrom()
            .item(
                new Outcome(
                    move.state(),
                    new TurnRecord(input, understanding, answers, commands, actions)));
      }
      if (answers.size() >= MOST_QUERIES) {
        return Uni.createFrom().failure(new IllegalStateException("a turn asks without end"));
      }
      return enquiries
          .answer(tenant, move.query().get(), setting.today())
          .chain(
              answer -> {
                answers.add(answer);
                return go(engine.advance(move.state(), new Event.Answered(answer), setting));
              });
    }
  }
}
