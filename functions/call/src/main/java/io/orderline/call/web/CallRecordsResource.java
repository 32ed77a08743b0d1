package io.orderline.call.web;

import io.orderline.access.Permission;
import io.orderline.access.web.Allowed;
import io.orderline.core.call.CallId;
import io.orderline.core.records.CallRecord;
import io.orderline.core.records.CallRecords;
import io.orderline.core.records.RecordedTurn;
import io.orderline.core.tenant.TenantId;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** The recorded calls for functions in other processes; what is not there is {@code null}. */
@Path("/call-records/{tenant}")
@Allowed(Permission.CALLS_LOOKUP)
public class CallRecordsResource {
  private final CallRecords records;

  CallRecordsResource(CallRecords records) {
    this.records = records;
  }

  @GET
  public CompletionStage<CallRecords.Page> list(
      @PathParam("tenant") TenantId tenant, @BeanParam CallSearch search) {
    return records.list(tenant, search.filter(), search.cursor(), search.limit());
  }

  @GET
  @Path("/{call}")
  public CompletionStage<Optional<CallRecord>> find(
      @PathParam("tenant") TenantId tenant, @PathParam("call") String call) {
    return records.find(tenant, new CallId(call));
  }

  @GET
  @Path("/{call}/turns")
  public CompletionStage<List<RecordedTurn>> turns(
      @PathParam("tenant") TenantId tenant, @PathParam("call") String call) {
    return records.turns(tenant, new CallId(call));
  }
}
