package io.orderline.call.conversation;

import io.orderline.call.store.CallStore;
import io.orderline.call.store.StoredCall;
import io.orderline.call.store.StreamStore;
import io.orderline.call.store.StreamStore.LastStream;
import io.orderline.core.call.CallId;
import io.orderline.core.call.CallState;
import io.orderline.core.dialogue.TurnInput;
import io.orderline.core.handoff.Handoffs;
import io.orderline.core.handoff.LineAct;
import io.orderline.core.tenant.TenantId;
import io.orderline.telephony.Reply;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Ends a call whose line is down. */
@ApplicationScoped
public class CallClosing {
  /** A turn may be saved at the same moment; then the end comes after it. */
  private static final int MOST_TRIES = 3;

  private static final Logger LOG = Logger.getLogger(CallClosing.class);

  private final CallStore store;
  private final StreamStore streams;
  private final Handoffs handoffs;
  private final TurnRunner turns;

  CallClosing(CallStore store, StreamStore streams, Handoffs handoffs, TurnRunner turns) {
    this.store = store;
    this.streams = streams;
    this.handoffs = handoffs;
    this.turns = turns;
  }

  /** Ends the call once, however often the provider says so. */
  Uni<Reply> end(TenantId tenant, CallId call) {
    return end(tenant, call, MOST_TRIES).replaceWith(Reply.NOTHING);
  }

  private Uni<Reply> end(TenantId tenant, CallId call, int triesLeft) {
    return triesLeft == 0
        ? Uni.createFrom().item(Reply.NOTHING)
        : store
            .loadLast(tenant, call)
            .chain(found -> end(tenant, call, found, () -> end(tenant, call, triesLeft - 1)));
  }

  private Uni<Reply> end(
      TenantId tenant, CallId call, Optional<StoredCall> found, Supplier<Uni<Reply>> again) {
    if (found.isEmpty() || found.get().state() instanceof CallState.Ended) {
      return Uni.createFrom().item(Reply.NOTHING);
    }
    StoredCall known = found.get();
    CallState ended = known.state().end(known.dialogue().over());
    return turns
        .run(tenant, call, known, new TurnInput.HungUp())
        .chain(turn -> turns.finish(turn, ended, again))
        .call(() -> leaveQueue(tenant, call, known.state()));
  }

  /** Not every provider's stream says that the caller hung up: no agent answers an empty line. */
  private Uni<Void> leaveQueue(TenantId tenant, CallId call, CallState before) {
    if (!(before instanceof CallState.HandedOver)) {
      return Uni.createFrom().voidItem();
    }
    return streams
        .last(tenant, call)
        .chain(
            stream ->
                stream.filter(LastStream::brokeOff).isPresent()
                    ? Enquiries.stage(
                            () ->
                                handoffs.line(
                                    tenant, call, new LineAct.Leave(LineAct.Leave.HUNG_UP)))
                        .replaceWithVoid()
                    : Uni.createFrom().voidItem())
        .onFailure()
        .invoke(cause -> LOG.warnf("the queue was not told of call %s: %s", call, cause.toString()))
        .onFailure()
        .recoverWithNull();
  }
}
