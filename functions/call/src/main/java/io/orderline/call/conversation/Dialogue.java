package io.orderline.call.conversation;

import io.orderline.call.store.Answered;
import io.orderline.core.call.CallState;
import io.orderline.core.call.Expectation;
import io.orderline.core.call.VoiceCommand;
import io.orderline.core.dialogue.Action;
import io.orderline.core.dialogue.Answer;
import io.orderline.core.dialogue.DialogueEngine;
import io.orderline.core.dialogue.DialogueState;
import io.orderline.core.dialogue.EngineInput;
import io.orderline.core.dialogue.FlowBooks;
import io.orderline.core.dialogue.Frame;
import io.orderline.core.dialogue.Move;
import io.orderline.core.dialogue.Query;
import io.orderline.core.dialogue.TurnBasis;
import io.orderline.core.dialogue.TurnContext;
import io.orderline.core.dialogue.TurnInput;
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
import java.util.Optional;

/** Runs the pure engine through one turn, asking the ports what it wants to know. Saves nothing. */
@ApplicationScoped
public class Dialogue {
  /** A turn that asks more than this goes in a circle. */
  private static final int MOST_QUERIES = 12;

  private final FlowBooks books;
  private final Understander understander;
  private final Enquiries enquiries;

  Dialogue(FlowBooks books, Understander understander, Enquiries enquiries) {
    this.books = books;
    this.understander = understander;
    this.enquiries = enquiries;
  }

  /** A turn's outcome: the state after it, and the record of how it came about. */
  public record Outcome(DialogueState state, TurnRecord record) {
    /** This outcome as the turn of that number. */
    Answered answered(int number, CallState after, TurnContext setting, Clock clock) {
      int millis = Math.toIntExact(Duration.between(setting.now(), clock.instant()).toMillis());
      return new Answered(number, after, state, record, setting.now(), millis);
    }
  }

  /**
   * Runs one turn of a call to this brand, or to none; fails when understanding fails or the engine
   * goes astray.
   */
  public Uni<Outcome> turn(
      TenantId tenant,
      Optional<String> brand,
      DialogueState state,
      TurnInput input,
      Expectation expectation,
      TurnContext setting) {
    return version(tenant, state, input)
        .chain(
            version -> {
              DialogueState from = state.on(number(version, state, input));
              return understand(tenant, brand, version, from, input, expectation, setting)
                  .chain(
                      understanding ->
                          new Run(tenant, brand, version, setting, input, understanding)
                              .begin(from));
            });
  }

  /** What the dialogue awaits in this state. */
  public Uni<Expectation> expectation(TenantId tenant, DialogueState state) {
    return Enquiries.stage(() -> books.of(tenant, state.flows()))
        .map(version -> new DialogueEngine(version.book()).expectation(state));
  }

  /** A call that comes in takes the latest version, and stays on it. */
  private Uni<FlowBooks.Version> version(TenantId tenant, DialogueState state, TurnInput input) {
    return Enquiries.stage(
        () ->
            input instanceof TurnInput.Started
                ? books.latest(tenant)
                : books.of(tenant, state.flows()));
  }

  /** The number that stays with the call, also while another version stands in for its own. */
  private static int number(FlowBooks.Version version, DialogueState state, TurnInput input) {
    return input instanceof TurnInput.Started ? version.number() : state.flows();
  }

  private Uni<Understanding> understand(
      TenantId tenant,
      Optional<String> brand,
      FlowBooks.Version version,
      DialogueState state,
      TurnInput input,
      Expectation expectation,
      TurnContext setting) {
    if (!(input instanceof TurnInput.Heard(var transcript))) {
      return Uni.createFrom().item(Understanding.NOTHING);
    }
    var utterance =
        new Utterance(
            tenant,
            transcript.brief(),
            expectation,
            state.open().map(Frame::flow),
            state.slots(),
            setting.local(setting.now()),
            state.temper().usualVoice(),
            new DialogueEngine(version.book()).question(state),
            brand);
    return Enquiries.stage(() -> understander.understand(utterance));
  }

  /** One turn as it goes through its moves. */
  private final class Run {
    private final TenantId tenant;
    private final Optional<String> brand;
    private final FlowBooks.Version version;
    private final DialogueEngine engine;
    private final TurnContext setting;
    private final TurnInput input;
    private final Understanding understanding;
    private final List<VoiceCommand> commands = new ArrayList<>();
    private final List<Action> actions = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();
    private final List<Query> queries = new ArrayList<>();

    Run(
        TenantId tenant,
        Optional<String> brand,
        FlowBooks.Version version,
        TurnContext setting,
        TurnInput input,
        Understanding understanding) {
      this.tenant = tenant;
      this.brand = brand;
      this.version = version;
      this.engine = new DialogueEngine(version.book());
      this.setting = setting;
      this.input = input;
      this.understanding = understanding;
    }

    Uni<Outcome> begin(DialogueState state) {
      return go(engine.advance(state, new EngineInput.Turned(input, understanding), setting));
    }

    private Uni<Outcome> go(Move move) {
      commands.addAll(move.commands());
      actions.addAll(move.actions());
      if (move.query().isEmpty()) {
        return Uni.createFrom().item(new Outcome(move.state(), record(move.state())));
      }
      if (answers.size() >= MOST_QUERIES) {
        return Uni.createFrom().failure(new IllegalStateException("a turn asks without end"));
      }
      queries.add(move.query().get());
      return enquiries
          .answer(tenant, brand, move.query().get(), setting.today())
          .chain(
              answer -> {
                answers.add(answer);
                return go(engine.advance(move.state(), new EngineInput.Answered(answer), setting));
              });
    }

    private TurnRecord record(DialogueState after) {
      return new TurnRecord(
          input,
          understanding,
          answers,
          commands,
          actions,
          Optional.of(TurnBasis.of(version.number(), setting, queries, after)));
    }
  }
}
