package io.orderline.console.calls;

import io.orderline.access.Permission;
import io.orderline.access.web.Allowed;
import io.orderline.access.web.CurrentPrincipal;
import io.orderline.console.web.Api;
import io.orderline.console.web.Reason;
import io.orderline.core.tenant.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** The calls of a shop. */
@Path(Api.V1 + "/shops/{tenant}/calls")
@Allowed(Permission.CALLS_READ)
public class CallsResource {
  private final CallList list;
  private final CallDetails details;
  private final CurrentPrincipal principal;

  CallsResource(CallList list, CallDetails details, CurrentPrincipal principal) {
    this.list = list;
    this.details = details;
    this.principal = principal;
  }

  @GET
  public Uni<CallPage> calls(@PathParam("tenant") TenantId tenant, @BeanParam CallSearch search) {
    return list.page(tenant, principal.get(), search);
  }

  @GET
  @Path("/{call}")
  public Uni<CallDetail> call(
      @PathParam("tenant") TenantId tenant, @PathParam("call") String call) {
    return details.masked(tenant, principal.get(), call);
  }

  @POST
  @Path("/{call}/reveal")
  @Allowed(value = Permission.PERSONAL_REVEAL, and = Permission.CALLS_READ)
  public Uni<CallDetail> reveal(
      @PathParam("tenant") TenantId tenant, @PathParam("call") String call, Reason reason) {
    return details.revealed(tenant, principal.get(), call, reason.checked());
  }
}
