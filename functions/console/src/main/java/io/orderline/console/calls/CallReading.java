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

  Uni<Optional<CallFacts>> read(TenantId tenant, CallId call) {
    return whole(tenant, call).map(found -> found.map(Whole::facts));
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
