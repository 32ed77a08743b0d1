package io.orderline.call.web;

import io.orderline.call.store.CallStore;
import io.orderline.core.call.CallId;
import io.orderline.core.dialogue.TurnRecord;
import io.orderline.core.tenant.TenantId;
import io.orderline.events.web.Operators;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;

/** What was said in a call, for operators: personal data, so with their token only. */
@Path("/records/{tenant}/{call}")
@Operators
public class RecordResource {
  private final CallStore store;

  RecordResource(CallStore store) {
    this.store = store;
  }

  /** The call's turns in order; none when it is unknown. */
  @GET
  public Uni<List<TurnRecord>> turns(
      @PathParam("tenant") TenantId tenant, @PathParam("call") String call) {
    return store.record(tenant, new CallId(call));
  }
}
