package io.orderline.console.keys;

import io.orderline.access.Permission;
import io.orderline.access.web.Allowed;
import io.orderline.access.web.CurrentPrincipal;
import io.orderline.console.web.Api;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The keys of programs. */
@Path(Api.V1 + "/keys")
@Allowed(Permission.KEYS_MANAGE)
public class KeysResource {
  private final Keys keys;
  private final CurrentPrincipal principal;

  KeysResource(Keys keys, CurrentPrincipal principal) {
    this.keys = keys;
    this.principal = principal;
  }

  @GET
  public Uni<List<KeyView>> keys() {
    return keys.seenBy(principal.get());
  }

  @POST
  @ResponseStatus(201)
  public Uni<KeyView.Made> make(KeyInput asked) {
    return keys.make(principal.get(), asked);
  }

  @DELETE
  @Path("/{id}")
  public Uni<Void> revoke(@PathParam("id") String id) {
    return keys.revoke(principal.get(), id);
  }
}
