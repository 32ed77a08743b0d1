package io.orderline.call.stream;

import io.orderline.call.provider.CallEvent;
import io.orderline.call.provider.Reply;
import io.orderline.call.stream.talk.Effect;
import io.orderline.call.turn.CallTurn;
import io.orderline.core.call.CallId;
import io.orderline.core.call.TurnInput;
import io.orderline.core.call.VoiceCommand;
import io.orderline.core.speech.Sentences;
import io.orderline.core.tenant.TenantId;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** The turns of one call, and the one that is gone through in advance. One thread at a time. */
final class Turns {
  private static final Logger LOG = Logger.getLogger(Turns.class);

  private final StreamSessions shared;
  private final TenantId tenant;
  private final String provider;
  private final CallId call;
  private Optional<Rehearsal> rehearsal = Optional.empty();

  /** A turn gone through in advance, for this input only. */
  private record Rehearsal(int turn, TurnInput input, Uni<Optional<CallTurn.Rehearsed>> outcome) {}

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

  /** Thinks about an answer that may be wanted soon, and has its first words prepared. */
  void rehearse(int turn, TurnInput input, Consumer<String> prepare, Context loop) {
    if (rehearsal.filter(known -> known.turn == turn && known.input.equals(input)).isPresent()) {
      return;
    }
    Uni<Optional<CallTurn.Rehearsed>> outcome =
        apart(shared.turns.rehearse(tenant, event(turn, 0, input))).memoize().indefinitely();
    rehearsal = Optional.of(new Rehearsal(turn, input, outcome));
    outcome
        .subscribe()
        .with(
            found ->
                found
                    .flatMap(rehearsed -> firstSentence(rehearsed.commands()))
                    .ifPresent(sentence -> loop.runOnContext(_ -> prepare.accept(sentence))),
            cause -> LOG.debugf("a rehearsal failed: %s", cause.toString()));
  }

  /** The caller's turn: what was rehearsed for it, or now. */
  Uni<Reply> take(Effect.Take take) {
    CallEvent.Turn event = event(take.turn(), take.troubles(), take.input());
    Uni<Reply> now = Uni.createFrom().deferred(() -> shared.turns.answer(tenant, provider, event));
    Optional<Rehearsal> fitting =
        rehearsal.filter(known -> known.turn == take.turn() && known.input.equals(take.input()));
    rehearsal = Optional.empty();
    return apart(
        fitting
            .map(
                known ->
                    known
                        .outcome
                        .onFailure()
                        .recoverWithItem(Optional.empty())
                        .chain(
                            found ->
                                found
                                    .map(
                                        rehearsed ->
                                            shared.turns.perform(tenant, provider, rehearsed))
                                    .orElse(now)))
            .orElse(now));
  }

  /** The caller hung up. */
  void end() {
    apart(shared.turns.answer(tenant, provider, new CallEvent.Ended(call)))
        .subscribe()
        .with(
            _ -> {},
            cause -> LOG.warnf("the end of call %s is not noted: %s", call, cause.toString()));
  }

  private static Optional<String> firstSentence(List<VoiceCommand> commands) {
    return commands.stream()
        .filter(VoiceCommand.Say.class::isInstance)
        .map(VoiceCommand.Say.class::cast)
        .flatMap(say -> Sentences.of(say.text()).stream())
        .findFirst();
  }

  /** In a context of its own, which a database session may use. */
  private <T> Uni<T> apart(Uni<T> work) {
    return work.runSubscriptionOn(
        command -> {
          Context context =
              VertxContext.createNewDuplicatedContext(shared.vertx.getOrCreateContext());
          VertxContextSafetyToggle.setContextSafe(context, true);
          context.runOnContext(_ -> command.run());
        });
  }
}
