package io.orderline.console.desk;

import io.orderline.access.Permission;
import io.orderline.access.web.Allowed;
import io.orderline.console.web.Api;
import io.orderline.core.handoff.FloorView;
import io.orderline.core.handoff.Handoffs;
import io.orderline.core.tenant.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** Queues, agents and who waits. */
@Path(Api.V1 + "/shops/{tenant}/floor")
@Allowed(Permission.FLOOR_READ)
public class FloorResource {
  private final Handoffs handoffs;

  FloorResource(Handoffs handoffs) {
    this.handoffs = handoffs;
  }

  @GET
  public Uni<FloorView> floor(@PathParam("tenant") TenantId tenant) {
    return Uni.createFrom().completionStage(() -> handoffs.floor(tenant));
  }
}
