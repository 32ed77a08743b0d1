package io.orderline.console.account;

import io.orderline.access.Permission;
import io.orderline.access.web.Allowed;
import io.orderline.console.web.Api;
import io.orderline.core.tenant.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;

/** Whom a ticket of a shop can be given to. */
@Path(Api.V1 + "/shops/{tenant}/colleagues")
@Allowed(Permission.TICKETS_CHANGE)
public class ColleaguesResource {
  private final Colleagues colleagues;

  ColleaguesResource(Colleagues colleagues) {
    this.colleagues = colleagues;
  }

  /** Somebody who works on tickets. */
  public record Colleague(String name, String displayName) {}

  @GET
  public Uni<List<Colleague>> colleagues(@PathParam("tenant") TenantId tenant) {
    return colleagues
        .whoMay(Permission.TICKETS_CHANGE, tenant)
        .map(
            found ->
                found.stream()
                    .map(account -> new Colleague(account.name(), account.displayName()))
                    .toList());
  }
}
