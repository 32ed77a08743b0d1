package io.orderline.call.turn;

import io.orderline.call.Tenants;
import io.orderline.call.provider.CallEvent;
import io.orderline.call.provider.Reply;
import io.orderline.call.provider.TelephonyProvider;
import io.orderline.call.store.Answered;
import io.orderline.call.store.CallStore;
import io.orderline.call.store.StoredCall;
import io.orderline.core.call.CallId;
import io.orderline.core.call.CallState;
import io.orderline.core.call.Expectation;
import io.orderline.core.call.PhoneNumber;
import io.orderline.core.call.TurnInput;
import io.orderline.core.call.VoiceCommand;
import io.orderline.core.dialogue.DialogueState;
import io.orderline.core.dialogue.Setting;
import io.orderline.core.dialogue.TurnRecord;
import io.orderline.core.tenant.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One turn from the event to the reply: load, listen, understand, answer, save. What arrives twice
 * is answered twice and saved once: whoever loses the race to save gives the answer that was saved.
 */
@ApplicationScoped
public class CallTurn {
  private static final List<VoiceCommand> FAREWELL =
      List.of(new VoiceCommand.Say("感谢您的来电，再见。"), new VoiceCommand.Hangup());
  private static final int MOST_TRIES = 3;

  private final CallStore store;
  private final Dialogue dialogue;
  private final Ear ear;
  private final Tenants tenants;
  private final Clock clock;

  CallTurn(CallStore store, Dialogue dialogue, Ear ear, Tenants tenants, Clock clock) {
    this.store = store;
    this.dialogue = dialogue;
    this.ear = ear;
    this.tenants = tenants;
    this.clock = clock;
  }

  /** The reply to an event; fails when the database does not answer. */
  public Uni<Reply> answer(TenantId tenant, TelephonyProvider provider, CallEvent event) {
    return switch (event) {
      case CallEvent.Incoming(var call, var from, var to) ->
          incoming(tenant, provider, call, from, to);
      case CallEvent.Turn turn -> turn(tenant, provider, turn);
      case CallEvent.MoreKeys _ ->
          throw new IllegalArgumentException("the provider asks for more keys itself");
      case CallEvent.Failed(var call) -> resume(tenant, call);
      case CallEvent.NotAnswered(var call) -> takeBack(tenant, call);
      case CallEvent.Ended(var call) -> end(tenant, call, MOST_TRIES).replaceWith(Reply.NOTHING);
      case CallEvent.Noted _ -> Uni.createFrom().item(Reply.NOTHING);
    };
  }

  private Uni<Reply> incoming(
      TenantId tenant,
      TelephonyProvider provider,
      CallId call,
      Optional<PhoneNumber> from,
      Optional<PhoneNumber> to) {
    Setting setting = tenants.setting(tenant);
    return dialogue
        .turn(
            tenant,
            DialogueState.NEW,
            new TurnInput.Started(from, to),
            new Expectation.Anything(),
            setting)
        .chain(
            outcome ->
                store
                    .begin(
                        tenant,
                        call,
                        provider.name(),
                        from,
                        answered(0, new CallState.Talking(), outcome, setting))
                    .chain(
                        first ->
                            first
                                ? Uni.createFrom()
                                    .item(new Reply(outcome.record().commands(), 1, 0))
                                : resume(tenant, call)));
  }

  private Uni<Reply> turn(TenantId tenant, TelephonyProvider provider, CallEvent.Turn turn) {
    return store
        .load(tenant, turn.call(), turn.number())
        .chain(
            found -> {
              if (found.isEmpty()) {
                // its beginning was lost, with us or on the way: begin now rather than send the
                // caller away
                return incoming(tenant, provider, turn.call(), turn.from(), Optional.empty());
              }
              StoredCall call = found.get();
              Optional<Reply> given = given(call, turn.number());
              if (given.isPresent()) {
                return Uni.createFrom().item(given.get());
              }
              if (!call.state().talking()) {
                return Uni.createFrom().item(new Reply(FAREWELL, 0, 0));
              }
              return turn.number() > call.turns()
                  ? resume(tenant, turn.call())
                  : take(tenant, provider, turn, call);
            });
  }

  /** What this very turn was answered with when it came for the first time. */
  private static Optional<Reply> given(StoredCall call, int number) {
    return call.asked()
        .map(TurnRecord::commands)
        .filter(commands -> !commands.isEmpty())
        .map(commands -> new Reply(commands, number + 1, 0));
  }

  /** The turn that is awaited. */
  private Uni<Reply> take(
      TenantId tenant, TelephonyProvider provider, CallEvent.Turn turn, StoredCall call) {
    Setting setting = tenants.setting(tenant);
    Expectation expectation = dialogue.expectation(call.dialogue());
    return ear.listen(
            tenant, turn.heard(), expectation, () -> provider.recordingAuthorization(tenant))
        .chain(input -> dialogue.turn(tenant, call.dialogue(), input, expectation, setting))
        .chain(
            outcome -> {
              CallState after =
                  handedOver(outcome.record()) ? new CallState.Talking().handOver() : call.state();
              return store
                  .save(tenant, turn.call(), answered(turn.number(), after, outcome, setting))
                  .chain(
                      first ->
                          first
                              ? Uni.createFrom()
                                  .item(
                                      new Reply(outcome.record().commands(), turn.number() + 1, 0))
                              : turn(tenant, provider, turn));
            });
  }

  /** Nobody answered where the call was handed to: the dialogue takes it up again, once. */
  private Uni<Reply> takeBack(TenantId tenant, CallId call) {
    Setting setting = tenants.setting(tenant);
    return store
        .loadLast(tenant, call)
        .chain(
            found -> {
              if (found.isEmpty()
                  || !(found.get().state() instanceof CallState.HandedOver handedOver)) {
                return resume(tenant, call);
              }
              StoredCall known = found.get();
              return dialogue
                  .turn(
                      tenant,
                      known.dialogue(),
                      new TurnInput.TransferFailed(),
                      new Expectation.Anything(),
                      setting)
                  .chain(
                      outcome ->
                          store
                              .save(
                                  tenant,
                                  call,
                                  answered(known.turns(), handedOver.comeBack(), outcome, setting))
                              .chain(
                                  first ->
                                      first
                                          ? Uni.createFrom()
                                              .item(
                                                  new Reply(
                                                      outcome.record().commands(),
                                                      known.turns() + 1,
                                                      0))
                                          : resume(tenant, call)));
            });
  }

  /** Says again what was said last. */
  private Uni<Reply> resume(TenantId tenant, CallId call) {
    return store
        .loadLast(tenant, call)
        .map(
            found ->
                found
                    .filter(known -> known.state().talking())
                    .flatMap(
                        known ->
                            known.asked().map(last -> new Reply(last.commands(), known.turns(), 0)))
                    .orElse(new Reply(FAREWELL, 0, 0)));
  }

  private Uni<Void> end(TenantId tenant, CallId call, int triesLeft) {
    Setting setting = tenants.setting(tenant);
    return store
        .loadLast(tenant, call)
        .chain(
            found -> {
              if (found.isEmpty() || found.get().state() instanceof CallState.Ended) {
                return Uni.createFrom().voidItem();
              }
              StoredCall known = found.get();
              return dialogue
                  .turn(
                      tenant,
                      known.dialogue(),
                      new TurnInput.HungUp(),
                      new Expectation.Anything(),
                      setting)
                  .chain(
                      outcome ->
                          store.save(
                              tenant,
                              call,
                              answered(known.turns(), known.state().end(), outcome, setting)))
                  .chain(
                      saved ->
                          saved || triesLeft == 1
                              ? Uni.createFrom().voidItem()
                              : end(tenant, call, triesLeft - 1));
            });
  }

  private Answered answered(
      int number, CallState state, Dialogue.Outcome outcome, Setting setting) {
    int millis = Math.toIntExact(Duration.between(setting.now(), clock.instant()).toMillis());
    return new Answered(number, state, outcome.state(), outcome.record(), setting.now(), millis);
  }

  private static boolean handedOver(TurnRecord record) {
    return record.commands().stream().anyMatch(VoiceCommand.Transfer.class::isInstance);
  }
}
