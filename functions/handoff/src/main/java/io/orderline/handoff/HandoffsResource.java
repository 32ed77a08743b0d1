package io.orderline.handoff;

import io.orderline.access.Permission;
import io.orderline.access.web.Allowed;
import io.orderline.core.call.CallId;
import io.orderline.core.handoff.DeskAct;
import io.orderline.core.handoff.DeskView;
import io.orderline.core.handoff.FloorView;
import io.orderline.core.handoff.LineAct;
import io.orderline.core.handoff.Standing;
import io.orderline.core.tenant.TenantId;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** Hand-overs for functions in other processes. */
@Path("/handoffs/{tenant}")
@Allowed(Permission.HANDOFFS_USE)
public class HandoffsResource {
  private final StoredHandoffs handoffs;

  HandoffsResource(StoredHandoffs handoffs) {
    this.handoffs = handoffs;
  }

  @POST
  @Path("/calls/{call}/acts")
  public CompletionStage<Standing> line(
      @PathParam("tenant") TenantId tenant, @PathParam("call") CallId call, LineAct act) {
    return handoffs.line(tenant, call, act);
  }

  @POST
  @Path("/agents/{agent}/desks/{desk}/acts")
  public CompletionStage<DeskView> desk(
      @PathParam("tenant") TenantId tenant,
      @PathParam("agent") String agent,
      @PathParam("desk") String desk,
      @QueryParam("queues") Optional<String> queues,
      DeskAct act) {
    Set<String> served =
        queues
            .filter(names -> !names.isBlank())
            .map(names -> Set.of(names.split(",")))
            .orElse(Set.of());
    return handoffs.desk(tenant, agent, desk, served, act);
  }

  @GET
  @Path("/floor")
  public CompletionStage<FloorView> floor(@PathParam("tenant") TenantId tenant) {
    return handoffs.floor(tenant);
  }
}
