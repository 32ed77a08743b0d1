package io.orderline.core.replay;

import io.orderline.core.call.VoiceCommand;
import io.orderline.core.dialogue.Action;
import io.orderline.core.dialogue.Answer;
import io.orderline.core.dialogue.DialogueEngine;
import io.orderline.core.dialogue.DialogueState;
import io.orderline.core.dialogue.EngineInput;
import io.orderline.core.dialogue.FlowBook;
import io.orderline.core.dialogue.Frame;
import io.orderline.core.dialogue.Move;
import io.orderline.core.dialogue.Shop;
import io.orderline.core.dialogue.TurnBasis;
import io.orderline.core.dialogue.TurnContext;
import io.orderline.core.dialogue.TurnInput;
import io.orderline.core.dialogue.TurnRecord;
import io.orderline.core.policy.PolicyBook;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.understanding.Understanding;
import io.orderline.core.understanding.Utterance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Runs recorded calls again. The caller does what was recorded and systems answer what they
 * answered then.
 */
public final class Replay {
  /** As many queries as a turn may put when it is live. */
  private static final int MOST_QUERIES = 12;

  private final FlowBook book;
  private final PolicyBook policies;
  private final Optional<Function<Utterance, Understanding>> model;

  /**
   * @param model understands afresh; empty to take what was understood then
   */
  public Replay(
      FlowBook book, PolicyBook policies, Optional<Function<Utterance, Understanding>> model) {
    this.book = book;
    this.policies = policies;
    this.model = model;
  }

  /**
   * @param otherwise the context of turns that do not record theirs
   */
  public ReplayedCall run(TenantId tenant, List<TurnRecord> turns, TurnContext otherwise) {
    var run = new Run(tenant, otherwise);
    int number = 0;
    while (number < turns.size() && run.takes(turns.get(number).input())) {
      run.turn(number, turns.get(number));
      number++;
    }
    return new ReplayedCall(turns.size(), number, run.diverged, run.differences);
  }

  /** One call as it goes through its turns. */
  private final class Run {
    private final DialogueEngine engine = new DialogueEngine(book);
    private final RecordedAnswers recorded = new RecordedAnswers();
    private final List<TurnDifference> differences = new ArrayList<>();
    private final TenantId tenant;
    private final TurnContext otherwise;
    private Optional<Integer> diverged = Optional.empty();
    private DialogueState state = DialogueState.NEW;
    private boolean transferred;

    Run(TenantId tenant, TurnContext otherwise) {
      this.tenant = tenant;
      this.otherwise = otherwise;
    }

    /** Whether the caller can do this where the call stands now. */
    boolean takes(TurnInput input) {
      return switch (input) {
        case TurnInput.TransferFailed _, TurnInput.Returned _ -> transferred;
        case TurnInput.HungUp _ -> true;
        default -> diverged.isEmpty() || !state.over();
      };
    }

    void turn(int number, TurnRecord record) {
      TurnContext context = context(record);
      recorded.turn(record);
      var commands = new ArrayList<VoiceCommand>();
      var actions = new ArrayList<Action>();
      var unknown = new ArrayList<String>();
      Move move =
          engine.advance(
              state, new EngineInput.Turned(record.input(), understood(record, context)), context);
      commands.addAll(move.commands());
      actions.addAll(move.actions());
      for (int asked = 0; move.query().isPresent() && asked < MOST_QUERIES; asked++) {
        var query = move.query().get();
        Optional<Answer> answer = recorded.to(query);
        if (answer.isEmpty()) {
          unknown.add(query.getClass().getSimpleName());
        }
        move =
            engine.advance(
                move.state(),
                new EngineInput.Answered(answer.orElse(Answer.of(Answer.Outcome.UNAVAILABLE))),
                context);
        commands.addAll(move.commands());
        actions.addAll(move.actions());
      }
      recorded.done();
      state = move.state();
      compare(number, record, TurnOutcome.of(commands, actions), unknown);
    }

    private void compare(int number, TurnRecord record, TurnOutcome now, List<String> unknown) {
      TurnOutcome before = TurnOutcome.of(record.commands(), record.actions());
      transferred = now.handsOver();
      if (!before.equals(now) || !unknown.isEmpty()) {
        differences.add(new TurnDifference(number, before, now, unknown));
      }
      if (diverged.isEmpty() && (!unknown.isEmpty() || elsewhere(record, before, now))) {
        diverged = Optional.of(number);
      }
    }

    /** Whether the caller is asked something else; the same question in other words is none. */
    private boolean elsewhere(TurnRecord record, TurnOutcome before, TurnOutcome now) {
      boolean moved =
          record.basis().isPresent()
              && !record.basis().get().end().equals(TurnBasis.Place.of(state))
              && !before.question().equals(now.question());
      return moved
          || !before.awaits().equals(now.awaits())
          || before.leaves().isPresent() != now.leaves().isPresent()
          || before.handsOver() != now.handsOver();
    }

    private TurnContext context(TurnRecord record) {
      Shop shop = otherwise.shop();
      return record
          .basis()
          .map(basis -> basis.context(policies))
          .orElseGet(
              () ->
                  new TurnContext(
                      new Shop(shop.name(), shop.agent(), shop.hours(), policies, shop.identity()),
                      otherwise.now(),
                      otherwise.zone()));
    }

    private Understanding understood(TurnRecord record, TurnContext context) {
      return record.input() instanceof TurnInput.Heard(var transcript) && model.isPresent()
          ? model
              .get()
              .apply(
                  new Utterance(
                      tenant,
                      transcript,
                      engine.expectation(state),
                      state.open().map(Frame::flow),
                      state.slots(),
                      context.local(context.now()),
                      state.temper().usualVoice(),
                      engine.question(state)))
          : record.understanding();
    }
  }
}
