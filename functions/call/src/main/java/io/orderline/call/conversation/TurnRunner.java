package io.orderline.call.conversation;

import io.orderline.call.store.CallStore;
import io.orderline.call.store.StoredCall;
import io.orderline.core.call.CallId;
import io.orderline.core.call.CallState;
import io.orderline.core.call.Expectation;
import io.orderline.core.call.PhoneNumber;
import io.orderline.core.dialogue.TurnContext;
import io.orderline.core.dialogue.TurnInput;
import io.orderline.core.tenant.TenantId;
import io.orderline.telephony.Reply;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The one way to finish a turn: run it, save it, reply with it. A turn is saved once; a second
 * request gets the reply that was saved.
 */
@ApplicationScoped
class TurnRunner {
  private static final Expectation ANYTHING = new Expectation.Anything();

  private final CallStore store;
  private final Dialogue dialogue;
  private final TurnContexts contexts;
  private final Clock clock;

  TurnRunner(CallStore store, Dialogue dialogue, TurnContexts contexts, Clock clock) {
    this.store = store;
    this.dialogue = dialogue;
    this.contexts = contexts;
    this.clock = clock;
  }

  /** Runs the first turn of a new call, in the name of the brand that was called. */
  Uni<PreparedTurn> greet(TenantId tenant, CallId call, TurnInput.Started started) {
    TurnContext context = contexts.now(tenant, started.to());
    return run(tenant, call, StoredCall.NEW, ANYTHING, Uni.createFrom().item(started), context);
  }

  /** Runs the call's next turn, which no caller was asked for. */
  Uni<PreparedTurn> run(TenantId tenant, CallId call, StoredCall known, TurnInput input) {
    return run(tenant, call, known, ANYTHING, Uni.createFrom().item(input));
  }

  /** Runs the call's next turn. It begins now, also when its input comes later. */
  Uni<PreparedTurn> run(
      TenantId tenant,
      CallId call,
      StoredCall known,
      Expectation expectation,
      Uni<TurnInput> input) {
    return run(tenant, call, known, expectation, input, contexts.now(tenant));
  }

  private Uni<PreparedTurn> run(
      TenantId tenant,
      CallId call,
      StoredCall known,
      Expectation expectation,
      Uni<TurnInput> input,
      TurnContext context) {
    return input
        .chain(
            given ->
                dialogue.turn(tenant, known.brand(), known.dialogue(), given, expectation, context))
        .map(
            outcome ->
                new PreparedTurn(tenant, call, known.turns(), known.state(), outcome, context));
  }

  /** Saves the first turn of a new call and replies with it. */
  Uni<Reply> begin(
      PreparedTurn turn,
      String provider,
      Optional<PhoneNumber> from,
      Optional<PhoneNumber> to,
      Supplier<Uni<Reply>> whenSecond) {
    return store
        .begin(
            turn.tenant(),
            turn.call(),
            provider,
            from,
            contexts.brand(turn.tenant(), to),
            turn.answered(turn.before(), clock))
        .chain(first -> reply(first, turn, whenSecond));
  }

  /** Saves a turn and replies with it. */
  Uni<Reply> finish(PreparedTurn turn, Supplier<Uni<Reply>> whenSecond) {
    return finish(turn, turn.after(clock), whenSecond);
  }

  /** Saves a turn that brings the call into this state, and replies with it. */
  Uni<Reply> finish(PreparedTurn turn, CallState after, Supplier<Uni<Reply>> whenSecond) {
    return store
        .save(turn.tenant(), turn.call(), turn.answered(after, clock))
        .chain(first -> reply(first, turn, whenSecond));
  }

  private static Uni<Reply> reply(
      boolean first, PreparedTurn turn, Supplier<Uni<Reply>> whenSecond) {
    return first ? Uni.createFrom().item(turn.reply()) : whenSecond.get();
  }
}
