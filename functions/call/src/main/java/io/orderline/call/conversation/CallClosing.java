package io.orderline.call.conversation;

import io.orderline.call.store.CallStore;
import io.orderline.call.store.StoredCall;
import io.orderline.core.call.CallId;
import io.orderline.core.call.CallState;
import io.orderline.core.dialogue.TurnInput;
import io.orderline.core.tenant.TenantId;
import io.orderline.telephony.Reply;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Supplier;

/** Ends a call whose line is down. */
@ApplicationScoped
public class CallClosing {
  /** A turn may be saved at the same moment; then the end comes after it. */
  private static final int MOST_TRIES = 3;

  private final CallStore store;
  private final TurnRunner turns;

  CallClosing(CallStore store, TurnRunner turns) {
    this.store = store;
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
        .chain(turn -> turns.finish(turn, ended, again));
  }
}
