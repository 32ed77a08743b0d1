package io.orderline.console.audit;

import io.orderline.access.Permission;
import io.orderline.access.TenantScope;
import io.orderline.access.web.Allowed;
import io.orderline.access.web.CurrentPrincipal;
import io.orderline.console.Installation;
import io.orderline.console.web.Api;
import io.orderline.console.web.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Who signed in, and who changed accounts; for those who reach every shop. */
@Path(Api.V1 + "/audit")
@Allowed(Permission.AUDIT_READ)
public class InstallationAuditResource {
  private final AuditTrail trail;
  private final CurrentPrincipal principal;

  InstallationAuditResource(AuditTrail trail, CurrentPrincipal principal) {
    this.trail = trail;
    this.principal = principal;
  }

  @GET
  public Uni<AuditPage> audit(@BeanParam AuditSearch search) {
    check();
    return trail.page(Installation.ROWS, search);
  }

  @GET
  @Path("/verification")
  public Uni<Verification> verification() {
    check();
    return trail.verify(Installation.ROWS);
  }

  private void check() {
    if (!(principal.get().tenants() instanceof TenantScope.All)) {
      throw Refused.forbidden("other-shop", "Your account does not reach every shop.");
    }
  }
}
