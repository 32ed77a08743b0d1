package io.orderline.console.desk;

import io.orderline.access.Permission;
import io.orderline.access.web.Allowed;
import io.orderline.console.web.Api;
import io.orderline.console.web.Refused;
import io.orderline.core.handoff.FloorView;
import io.orderline.core.handoff.Handoffs;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.tenant.Tenants;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** Queues, agents and who waits. */
@Path(Api.V1 + "/shops/{tenant}/floor")
@Allowed(Permission.FLOOR_READ)
public class FloorResource {
  private final Handoffs handoffs;
  private final Tenants tenants;

  FloorResource(Handoffs handoffs, Tenants tenants) {
    this.handoffs = handoffs;
    this.tenants = tenants;
  }

  @GET
  public Uni<FloorView> floor(@PathParam("tenant") TenantId tenant) {
    if (tenants.find(tenant).isEmpty()) {
      throw Refused.notFound();
    }
    return Uni.createFrom().completionStage(() -> handoffs.floor(tenant));
  }
}
