package io.orderline.handoff;

import io.orderline.access.Permission;
import io.orderline.access.web.Allowed;
import io.orderline.core.call.CallId;
import io.orderline.core.handoff.DeskAct;
import io.orderline.core.handoff.DeskView;
import io.orderline.core.handoff.FloorView;
import io.orderline.core.handoff.LineAct;
import io.orderline.core.handoff.Standing;
import io.orderline.core.report.HandoffHistory;
import io.orderline.core.tenant.TenantId;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** Hand-overs for functions in other processes. */
@Path("/handoffs/{tenant}")
@Allowed(Permission.HANDOFFS_USE)
public class HandoffsResource {
  private final StoredHandoffs handoffs;
  private final StoredHistories histories;

  HandoffsResource(StoredHandoffs handoffs, StoredHistories histories) {
    this.handoffs = handoffs;
    this.histories = histories;
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

  @GET
  @Path("/history")
  public CompletionStage<HandoffHistory> history(
      @PathParam("tenant") TenantId tenant,
      @QueryParam("from") String from,
      @QueryParam("to") String to,
      @QueryParam("most") int most) {
    return histories.between(tenant, Instant.parse(from), Instant.parse(to), most);
  }
}
