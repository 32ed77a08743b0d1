package io.orderline.console.calls;

import io.orderline.core.call.CallId;
import io.orderline.core.records.CallRecord;
import io.orderline.core.records.CallRecords;
import io.orderline.core.records.RecordedTurn;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.tenant.Tenants;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;

/** Reads a call from its owner. */
record CallReading(CallRecords records, Tenants tenants) {

  /** A call as its owner keeps it. */
  record Whole(CallRecord call, List<RecordedTurn> turns, CallFacts facts) {}

  /**
   * The call as it is after a turn; empty when it is gone, or has moved on since then: that is told
   * by an event of its own, and read then.
   */
  Uni<Optional<CallFacts>> after(int turn, TenantId tenant, CallId call) {
    return Uni.createFrom()
        .completionStage(() -> records.find(tenant, call))
        .map(found -> found.filter(known -> known.turns() <= turn + 1))
        .chain(
            found ->
                found.isEmpty()
                    ? Uni.createFrom().item(Optional.<CallFacts>empty())
                    : whole(tenant, found.get()).map(whole -> Optional.of(whole.facts())));
  }

  /**
   * The call first and its turns after it: a turn that comes between is seen too late, not lost.
   */
  Uni<Optional<Whole>> whole(TenantId tenant, CallId call) {
    return Uni.createFrom()
        .completionStage(() -> records.find(tenant, call))
        .chain(
            found ->
                found.isEmpty()
                    ? Uni.createFrom().item(Optional.<Whole>empty())
                    : whole(tenant, found.get()).map(Optional::of));
  }

  Uni<Whole> whole(TenantId tenant, CallRecord call) {
    return Uni.createFrom()
        .completionStage(() -> records.turns(tenant, call.id()))
        .map(turns -> new Whole(call, turns, CallFacts.of(tenants.of(tenant), call, turns)));
  }
}
