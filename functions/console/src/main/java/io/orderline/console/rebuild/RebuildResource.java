package io.orderline.console.rebuild;

import io.orderline.access.Permission;
import io.orderline.access.web.Allowed;
import io.orderline.console.calls.CallRebuild;
import io.orderline.console.tickets.TicketRebuild;
import io.orderline.console.web.Api;
import io.orderline.console.web.Refused;
import io.orderline.core.tenant.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes our lists again, for whoever goes through them page by page. */
@Path(Api.V1 + "/shops/{tenant}/read-model")
@Allowed(Permission.EVENTS_REPLAY)
public class RebuildResource {
  private final CallRebuild calls;
  private final TicketRebuild tickets;

  RebuildResource(CallRebuild calls, TicketRebuild tickets) {
    this.calls = calls;
    this.tickets = tickets;
  }

  @POST
  @Path("/calls")
  public Uni<Step> calls(
      @PathParam("tenant") TenantId tenant, @QueryParam("after") Optional<String> after) {
    return read(
        () -> calls.page(tenant, given(after)).map(page -> new Step(page.read(), page.next())));
  }

  @POST
  @Path("/tickets")
  public Uni<Step> tickets(
      @PathParam("tenant") TenantId tenant, @QueryParam("after") Optional<String> after) {
    return read(
        () -> tickets.page(tenant, given(after)).map(page -> new Step(page.read(), page.next())));
  }

  private static Optional<String> given(Optional<String> after) {
    return after.filter(place -> !place.isBlank());
  }

  private static Uni<Step> read(Supplier<Uni<Step>> step) {
    return Uni.createFrom()
        .deferred(step::get)
        .onFailure(IllegalArgumentException.class)
        .transform(_ -> Refused.invalid("after", "after is the next of another step."));
  }
}
