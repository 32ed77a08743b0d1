package io.orderline.call.turn;

import io.orderline.call.Tenants;
import io.orderline.call.provider.Reply;
import io.orderline.call.store.CallStore;
import io.orderline.call.store.StoredCall;
import io.orderline.core.call.CallId;
import io.orderline.core.call.CallState;
import io.orderline.core.call.Expectation;
import io.orderline.core.call.TurnInput;
import io.orderline.core.dialogue.Setting;
import io.orderline.core.tenant.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** How a call ends, and how it comes back when nobody took it. */
@ApplicationScoped
public class CallClosing {
  /** A turn may be saved at the same moment; then the end comes after it. */
  private static final int MOST_TRIES = 3;

  private final CallStore store;
  private final Dialogue dialogue;
  private final CallOpening opening;
  private final Tenants tenants;
  private final Clock clock;

  CallClosing(
      CallStore store, Dialogue dialogue, CallOpening opening, Tenants tenants, Clock clock) {
    this.store = store;
    this.dialogue = dialogue;
    this.opening = opening;
    this.tenants = tenants;
    this.clock = clock;
  }

  /** The line is down; said twice, it ends once. */
  Uni<Void> end(TenantId tenant, CallId call) {
    return end(tenant, call, MOST_TRIES);
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
                              outcome.answered(known.turns(), known.state().end(), setting, clock)))
                  .chain(
                      saved ->
                          saved || triesLeft == 1
                              ? Uni.createFrom().voidItem()
                              : end(tenant, call, triesLeft - 1));
            });
  }

  /** Nobody answered where the call was handed to: the dialogue takes it up again, once. */
  Uni<Reply> takeBack(TenantId tenant, CallId call) {
    Setting setting = tenants.setting(tenant);
    return store
        .loadLast(tenant, call)
        .chain(
            found -> {
              if (found.isEmpty()
                  || !(found.get().state() instanceof CallState.HandedOver handedOver)) {
                return opening.resume(tenant, call);
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
                                  outcome.answered(
                                      known.turns(), handedOver.comeBack(), setting, clock))
                              .chain(
                                  first ->
                                      first
                                          ? Uni.createFrom()
                                              .item(
                                                  new Reply(
                                                      outcome.record().commands(),
                                                      known.turns() + 1,
                                                      0))
                                          : opening.resume(tenant, call)));
            });
  }
}
