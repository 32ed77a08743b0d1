package io.orderline.call.web;

import io.orderline.access.Permission;
import io.orderline.access.web.Allowed;
import io.orderline.access.web.BadRequest;
import io.orderline.core.call.CallId;
import io.orderline.core.records.CallRecording;
import io.orderline.core.records.CallRecordings;
import io.orderline.core.records.RecordedSound;
import io.orderline.core.tenant.TenantId;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** What is kept of the sound of calls, for functions in other processes. */
@Path("/call-recordings/{tenant}/{call}")
@Allowed(Permission.CALLS_LOOKUP)
public class CallRecordingsResource {
  private final CallRecordings recordings;

  CallRecordingsResource(CallRecordings recordings) {
    this.recordings = recordings;
  }

  @GET
  public CompletionStage<Optional<CallRecording>> find(
      @PathParam("tenant") TenantId tenant, @PathParam("call") String call) {
    return recordings.find(tenant, BadRequest.unless(() -> new CallId(call)));
  }

  @GET
  @Path("/sound")
  public CompletionStage<Optional<RecordedSound>> read(
      @PathParam("tenant") TenantId tenant,
      @PathParam("call") String call,
      @QueryParam("from") long from,
      @QueryParam("most") int most) {
    return recordings.read(tenant, BadRequest.unless(() -> new CallId(call)), from, most);
  }
}
