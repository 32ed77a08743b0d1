package io.orderline.console.settings;

import io.orderline.access.Permission;
import io.orderline.access.web.Allowed;
import io.orderline.access.web.CurrentPrincipal;
import io.orderline.console.web.Api;
import io.orderline.core.tenant.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;

/** The settings of a shop. */
@Path(Api.V1 + "/shops/{tenant}/settings")
@Allowed(Permission.SETTINGS_READ)
public class SettingsResource {
  private final ShopSettingsDesk desk;
  private final CurrentPrincipal principal;

  SettingsResource(ShopSettingsDesk desk, CurrentPrincipal principal) {
    this.desk = desk;
    this.principal = principal;
  }

  @GET
  public Uni<SettingsView> settings(@PathParam("tenant") TenantId tenant) {
    return desk.now(tenant);
  }

  @PUT
  @Allowed(Permission.SETTINGS_CHANGE)
  public Uni<SettingsView> change(@PathParam("tenant") TenantId tenant, SettingsInput asked) {
    return desk.change(tenant, principal.get().name(), asked);
  }

  @GET
  @Path("/versions")
  public Uni<List<VersionView>> versions(@PathParam("tenant") TenantId tenant) {
    return desk.versions(tenant);
  }

  @POST
  @Path("/versions/{version}/back")
  @Allowed(Permission.SETTINGS_CHANGE)
  public Uni<SettingsView> back(
      @PathParam("tenant") TenantId tenant, @PathParam("version") int version) {
    return desk.back(tenant, principal.get().name(), version);
  }
}
