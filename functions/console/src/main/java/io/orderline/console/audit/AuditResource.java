package io.orderline.console.audit;

import io.orderline.access.Permission;
import io.orderline.access.web.Allowed;
import io.orderline.console.web.Api;
import io.orderline.core.tenant.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** Who did what in a shop. */
@Path(Api.V1 + "/shops/{tenant}/audit")
@Allowed(Permission.AUDIT_READ)
public class AuditResource {
  private final AuditTrail trail;

  AuditResource(AuditTrail trail) {
    this.trail = trail;
  }

  @GET
  public Uni<AuditPage> audit(@PathParam("tenant") TenantId tenant, @BeanParam AuditSearch search) {
    return trail.page(tenant, search);
  }

  @GET
  @Path("/verification")
  public Uni<Verification> verification(@PathParam("tenant") TenantId tenant) {
    return trail.verify(tenant);
  }
}
