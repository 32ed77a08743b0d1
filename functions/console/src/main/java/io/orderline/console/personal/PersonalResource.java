package io.orderline.console.personal;

import io.orderline.access.Permission;
import io.orderline.access.web.Allowed;
import io.orderline.access.web.CurrentPrincipal;
import io.orderline.console.web.Api;
import io.orderline.core.tenant.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.jboss.resteasy.reactive.RestMulti;

/** What a person asks of their own data. Numbers travel in bodies: addresses end up in logs. */
@Path(Api.V1 + "/shops/{tenant}/personal")
@Allowed(Permission.PERSONAL_REQUESTS)
public class PersonalResource {
  private final PersonDesk desk;
  private final CurrentPrincipal principal;

  PersonalResource(PersonDesk desk, CurrentPrincipal principal) {
    this.desk = desk;
    this.principal = principal;
  }

  @POST
  @Path("/report")
  public Uni<PersonReport> report(@PathParam("tenant") TenantId tenant, Asked asked) {
    return desk.report(tenant, principal.get(), asked);
  }

  @POST
  @Path("/file")
  @Produces("application/octet-stream")
  public RestMulti<String> file(@PathParam("tenant") TenantId tenant, Asked asked) {
    return desk.file(tenant, principal.get(), asked);
  }

  @GET
  @Path("/erasures")
  public Uni<List<ErasureView>> erasures(@PathParam("tenant") TenantId tenant) {
    return desk.erasures(tenant);
  }

  @POST
  @Path("/erasures")
  public Uni<ErasureView> erase(@PathParam("tenant") TenantId tenant, ErasureWish wish) {
    return desk.erase(tenant, principal.get(), wish);
  }
}
