package io.orderline.call.media;

import io.orderline.call.conversation.Speculation;
import io.orderline.call.media.turntaking.Effect;
import io.orderline.core.call.CallId;
import io.orderline.core.call.VoiceCommand;
import io.orderline.core.dialogue.TurnInput;
import io.orderline.core.speech.Sentences;
import io.orderline.core.tenant.TenantId;
import io.orderline.telephony.CallEvent;
import io.orderline.telephony.Reply;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** The turns of one call, with the one that runs in advance. One thread at a time. */
final class Turns {
  private static final Logger LOG = Logger.getLogger(Turns.class);

  private final StreamSessions shared;
  private final TenantId tenant;
  private final String provider;
  private final CallId call;
  private Optional<Running> running = Optional.empty();

  /** A turn that runs in advance, for this input only. */
  private record Running(int turn, TurnInput input, Uni<Optional<Speculation>> outcome) {
    boolean isFor(int other, TurnInput given) {
      return turn == other && input.equals(given);
    }
  }

  Turns(StreamSessions shared, TenantId tenant, String provider, CallId call) {
    this.shared = shared;
    this.tenant = tenant;
    this.provider = provider;
    this.call = call;
  }

  /** What was said last, to be said again. */
  Uni<Reply> openQuestion() {
    return apart(shared.turns.resume(tenant, call));
  }

  CallEvent.Turn event(int turn, int troubles, TurnInput input) {
    return new CallEvent.Turn(
        call, turn, troubles, new CallEvent.Heard.Given(input), Optional.empty());
  }

  /** Runs a turn that may come, and has the first words of its answer voiced. */
  void speculate(int turn, TurnInput input, Consumer<String> prepare, Context loop) {
    if (running.filter(known -> known.isFor(turn, input)).isPresent()) {
      return;
    }
    Uni<Optional<Speculation>> outcome =
        apart(shared.turns.speculate(tenant, event(turn, 0, input))).memoize().indefinitely();
    running = Optional.of(new Running(turn, input, outcome));
    outcome
        .subscribe()
        .with(
            found ->
                found
                    .flatMap(ready -> firstSentence(ready.commands()))
                    .ifPresent(sentence -> loop.runOnContext(_ -> prepare.accept(sentence))),
            cause -> LOG.debugf("a speculative turn failed: %s", cause.toString()));
  }

  /** The caller's turn: commits the one that ran for this input, or runs it now. */
  Uni<Reply> take(Effect.Take take) {
    Optional<Running> fitting = running.filter(known -> known.isFor(take.turn(), take.input()));
    running = Optional.empty();
    return apart(fitting.map(known -> commit(known, take)).orElseGet(() -> run(take)));
  }

  private Uni<Reply> commit(Running known, Effect.Take take) {
    return known
        .outcome()
        .onFailure()
        .recoverWithItem(Optional.empty())
        .chain(found -> found.map(this::commit).orElseGet(() -> run(take)));
  }

  private Uni<Reply> commit(Speculation ready) {
    return shared.turns.commit(tenant, provider, ready);
  }

  private Uni<Reply> run(Effect.Take take) {
    CallEvent.Turn event = event(take.turn(), take.troubles(), take.input());
    return Uni.createFrom().deferred(() -> shared.turns.answer(tenant, provider, event));
  }

  /**
   * The call is over.
   *
   * @param then runs when that is recorded, or could not be
   */
  void end(Runnable then) {
    apart(shared.turns.answer(tenant, provider, new CallEvent.Ended(call)))
        .onFailure()
        .invoke(
            cause ->
                LOG.warnf("the end of call %s could not be recorded: %s", call, cause.toString()))
        .subscribe()
        .with(_ -> then.run(), _ -> then.run());
  }

  private static Optional<String> firstSentence(List<VoiceCommand> commands) {
    return commands.stream()
        .filter(VoiceCommand.Say.class::isInstance)
        .map(VoiceCommand.Say.class::cast)
        .flatMap(say -> Sentences.of(say.text()).stream())
        .findFirst();
  }

  /** The caller comes back from a queue, or from a person. */
  Uni<Reply> takeBack(TurnInput how) {
    return apart(Uni.createFrom().deferred(() -> shared.handover.takeBack(tenant, call, how)));
  }

  /** In a context of its own, which a database session may use. */
  <T> Uni<T> apart(Uni<T> work) {
    return work.runSubscriptionOn(
        command -> {
          Context context =
              VertxContext.createNewDuplicatedContext(shared.vertx.getOrCreateContext());
          VertxContextSafetyToggle.setContextSafe(context, true);
          context.runOnContext(_ -> command.run());
        });
  }
}
