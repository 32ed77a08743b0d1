package io.orderline.console.calls;

import io.orderline.access.Principal;
import io.orderline.console.web.Refused;
import io.orderline.core.call.CallId;
import io.orderline.core.records.CallRecords;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.tenant.Tenants;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Which calls somebody sees. */
@Singleton
public class CallSight {
  private final CallReading reading;

  CallSight(CallRecords records, Tenants tenants) {
    this.reading = new CallReading(records, tenants);
  }

  /** The call of this name; a call of a brand that one does not see is not there. */
  public Uni<CallId> seen(TenantId tenant, Principal principal, String call) {
    return whole(tenant, principal, call).map(whole -> whole.call().id());
  }

  Uni<CallReading.Whole> whole(TenantId tenant, Principal principal, String call) {
    if (!CallId.valid(call)) {
      throw Refused.notFound();
    }
    return reading
        .whole(tenant, new CallId(call))
        .map(
            found ->
                found
                    .filter(whole -> principal.sees(whole.facts().brand()))
                    .orElseThrow(Refused::notFound));
  }
}
