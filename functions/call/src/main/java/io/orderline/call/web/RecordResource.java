package io.orderline.call.web;

import io.orderline.access.Permission;
import io.orderline.access.web.Allowed;
import io.orderline.core.call.CallId;
import io.orderline.core.dialogue.TurnRecord;
import io.orderline.core.records.CallRecords;
import io.orderline.core.records.RecordedTurn;
import io.orderline.core.tenant.TenantId;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** What was said in a call, for operators: personal data, so with their token only. */
@Path("/records/{tenant}/{call}")
@Allowed(Permission.CALLS_READ)
public class RecordResource {
  private final CallRecords records;

  RecordResource(CallRecords records) {
    this.records = records;
  }

  /** The call's turns in order; none when it is unknown. */
  @GET
  public CompletionStage<List<TurnRecord>> turns(
      @PathParam("tenant") TenantId tenant, @PathParam("call") String call) {
    return records
        .turns(tenant, new CallId(call))
        .thenApply(turns -> turns.stream().map(RecordedTurn::record).toList());
  }
}
