package io.orderline.call.web;

import io.orderline.access.Permission;
import io.orderline.access.web.Allowed;
import io.orderline.core.records.CallRecords;
import io.orderline.core.tenant.TenantId;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.concurrent.CompletionStage;

/** A tenant's calls, for operators: personal data, so with their token only. */
@Path("/records/{tenant}")
@Allowed(Permission.CALLS_READ)
public class CallListResource {
  private final CallRecords records;

  CallListResource(CallRecords records) {
    this.records = records;
  }

  /** The calls that the query asks for, latest first; {@code next} is the next page's after. */
  @GET
  public CompletionStage<CallRecords.Page> list(
      @PathParam("tenant") TenantId tenant, @BeanParam CallSearch search) {
    return records.list(tenant, search.filter(), search.cursor(), search.limit());
  }
}
