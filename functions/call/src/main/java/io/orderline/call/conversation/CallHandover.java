package io.orderline.call.conversation;

import io.orderline.call.store.CallStore;
import io.orderline.call.store.StoredCall;
import io.orderline.core.call.CallId;
import io.orderline.core.call.CallState;
import io.orderline.core.call.VoiceCommand;
import io.orderline.core.dialogue.TurnInput;
import io.orderline.core.tenant.TenantId;
import io.orderline.telephony.Reply;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** What becomes of a call that was handed over: an agent answers, or the dialogue takes it back. */
@ApplicationScoped
public class CallHandover {
  private static final Logger LOG = Logger.getLogger(CallHandover.class);
  private static final Uni<Void> NOTHING_TO_NOTE = Uni.createFrom().voidItem();

  private final CallStore store;
  private final CallOpening opening;
  private final TurnRunner turns;
  private final Clock clock;

  CallHandover(CallStore store, CallOpening opening, TurnRunner turns, Clock clock) {
    this.store = store;
    this.opening = opening;
    this.turns = turns;
    this.clock = clock;
  }

  /** Notes that an agent has answered, and tells the agent the summary, if there is one. */
  Uni<Reply> tellAgent(TenantId tenant, CallId call) {
    return store
        .loadLast(tenant, call)
        .call(found -> found.map(known -> noteAnswer(tenant, call, known)).orElse(NOTHING_TO_NOTE))
        .map(found -> found.flatMap(CallHandover::summary).orElse(Reply.NOTHING));
  }

  /** Notes who has answered a call that waited in a queue of ours. */
  public Uni<Void> answered(TenantId tenant, CallId call, String agent) {
    return store
        .loadLast(tenant, call)
        .chain(
            found ->
                found
                    .filter(known -> known.state() instanceof CallState.Queued)
                    .map(
                        known ->
                            store
                                .agentAnswered(
                                    tenant,
                                    call,
                                    known.turns(),
                                    new CallState.WithAgent(agent, clock.instant()))
                                .replaceWithVoid())
                    .orElse(NOTHING_TO_NOTE));
  }

  /** Whether the call is handed over, and not taken back. */
  public Uni<Boolean> handedOver(TenantId tenant, CallId call) {
    return store
        .loadLast(tenant, call)
        .map(
            found ->
                found.filter(known -> known.state() instanceof CallState.HandedOver).isPresent());
  }

  /** The agent is on the line: a failure here must not cost the summary. */
  private Uni<Void> noteAnswer(TenantId tenant, CallId call, StoredCall known) {
    if (!(known.state() instanceof CallState.Queued queued)) {
      return NOTHING_TO_NOTE;
    }
    // the provider does not say which of the queue's agents it is
    CallState.WithAgent answered = queued.answer(queued.queue(), clock.instant());
    return store
        .agentAnswered(tenant, call, known.turns(), answered)
        .replaceWithVoid()
        .onFailure()
        .invoke(cause -> LOG.warnf("call %s stays queued in its row: %s", call, cause.toString()))
        .onFailure()
        .recoverWithNull();
  }

  private static Optional<Reply> summary(StoredCall call) {
    return call.asked()
        .filter(_ -> call.state() instanceof CallState.HandedOver)
        .flatMap(last -> transfer(last.commands()))
        .flatMap(VoiceCommand.Transfer::summary)
        .map(summary -> new Reply(List.of(new VoiceCommand.Say(summary.text())), 0, 0));
  }

  private static Optional<VoiceCommand.Transfer> transfer(List<VoiceCommand> commands) {
    return commands.stream()
        .filter(VoiceCommand.Transfer.class::isInstance)
        .map(VoiceCommand.Transfer.class::cast)
        .findFirst();
  }

  /** No agent answered: the dialogue takes the call up again, once. */
  Uni<Reply> takeBack(TenantId tenant, CallId call) {
    return takeBack(tenant, call, new TurnInput.TransferFailed());
  }

  /** The dialogue takes the call up again, once, however it comes back. */
  public Uni<Reply> takeBack(TenantId tenant, CallId call, TurnInput how) {
    return store
        .loadLast(tenant, call)
        .chain(
            found ->
                found
                    .filter(known -> known.state() instanceof CallState.HandedOver)
                    .map(known -> takeBack(tenant, call, known, how))
                    .orElseGet(() -> opening.resume(tenant, call)));
  }

  private Uni<Reply> takeBack(TenantId tenant, CallId call, StoredCall known, TurnInput how) {
    return turns
        .run(tenant, call, known, how)
        .chain(
            turn ->
                turns.finish(turn, new CallState.Talking(), () -> opening.resume(tenant, call)));
  }
}
