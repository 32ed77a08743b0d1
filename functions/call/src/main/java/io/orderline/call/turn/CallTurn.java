package io.orderline.call.turn;

import io.orderline.call.Tenants;
import io.orderline.call.provider.CallEvent;
import io.orderline.call.provider.Reply;
import io.orderline.call.provider.TelephonyProvider;
import io.orderline.call.store.CallStore;
import io.orderline.call.store.StoredCall;
import io.orderline.core.call.CallState;
import io.orderline.core.call.Expectation;
import io.orderline.core.call.VoiceCommand;
import io.orderline.core.dialogue.Setting;
import io.orderline.core.dialogue.TurnRecord;
import io.orderline.core.tenant.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/**
 * One turn from the event to the reply: load, listen, understand, answer, save. What arrives twice
 * is answered twice and saved once: whoever loses the race to save gives the answer that was saved.
 */
@ApplicationScoped
public class CallTurn {
  private final CallStore store;
  private final Dialogue dialogue;
  private final Ear ear;
  private final CallOpening opening;
  private final CallClosing closing;
  private final Tenants tenants;
  private final Clock clock;

  CallTurn(
      CallStore store,
      Dialogue dialogue,
      Ear ear,
      CallOpening opening,
      CallClosing closing,
      Tenants tenants,
      Clock clock) {
    this.store = store;
    this.dialogue = dialogue;
    this.ear = ear;
    this.opening = opening;
    this.closing = closing;
    this.tenants = tenants;
    this.clock = clock;
  }

  /** The reply to an event; fails when the database does not answer. */
  public Uni<Reply> answer(TenantId tenant, TelephonyProvider provider, CallEvent event) {
    return switch (event) {
      case CallEvent.Incoming(var call, var from, var to) ->
          opening.incoming(tenant, provider.name(), call, from, to);
      case CallEvent.Turn turn -> turn(tenant, provider, turn);
      case CallEvent.MoreKeys _ ->
          throw new IllegalArgumentException("the provider asks for more keys itself");
      case CallEvent.Failed(var call) -> opening.resume(tenant, call);
      case CallEvent.AgentAnswered(var call) -> opening.tellAgent(tenant, call);
      case CallEvent.NotAnswered(var call) -> closing.takeBack(tenant, call);
      case CallEvent.Ended(var call) -> closing.end(tenant, call).replaceWith(Reply.NOTHING);
      case CallEvent.Noted _ -> Uni.createFrom().item(Reply.NOTHING);
    };
  }

  private Uni<Reply> turn(TenantId tenant, TelephonyProvider provider, CallEvent.Turn turn) {
    return store
        .load(tenant, turn.call(), turn.number())
        .chain(
            found -> {
              if (found.isEmpty()) {
                // its beginning was lost, with us or on the way: begin now rather than send the
                // caller away
                return opening.incoming(
                    tenant, provider.name(), turn.call(), turn.from(), Optional.empty());
              }
              StoredCall call = found.get();
              Optional<Reply> given = given(call, turn.number());
              if (given.isPresent()) {
                return Uni.createFrom().item(given.get());
              }
              if (!call.state().talking()) {
                return Uni.createFrom().item(CallOpening.FAREWELL);
              }
              return turn.number() > call.turns()
                  ? opening.resume(tenant, turn.call())
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
    return ear.listen(tenant, turn.heard(), expectation, () -> provider.recordings(tenant))
        .chain(input -> dialogue.turn(tenant, call.dialogue(), input, expectation, setting))
        .chain(
            outcome -> {
              CallState after =
                  handedOver(outcome.record()) ? new CallState.Talking().handOver() : call.state();
              return store
                  .save(tenant, turn.call(), outcome.answered(turn.number(), after, setting, clock))
                  .chain(
                      first ->
                          first
                              ? Uni.createFrom()
                                  .item(
                                      new Reply(outcome.record().commands(), turn.number() + 1, 0))
                              : turn(tenant, provider, turn));
            });
  }

  private static boolean handedOver(TurnRecord record) {
    return record.commands().stream().anyMatch(VoiceCommand.Transfer.class::isInstance);
  }
}
