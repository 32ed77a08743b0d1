package io.orderline.console.account;

import io.orderline.access.Permission;
import io.orderline.access.web.Allowed;
import io.orderline.console.web.Api;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;

/** Where one is signed in. */
@Path(Api.V1 + "/sessions")
@Allowed(Permission.OWN_ACCOUNT)
public class SessionsResource {
  private final Sessions sessions;
  private final SignIns signIns;
  private final CurrentSession current;

  SessionsResource(Sessions sessions, SignIns signIns, CurrentSession current) {
    this.sessions = sessions;
    this.signIns = signIns;
    this.current = current;
  }

  @GET
  public Uni<List<SessionView>> mine() {
    Sessions.Found own = current.required();
    return sessions.of(own.account().name(), own.id());
  }

  @DELETE
  @Path("/{id}")
  public Uni<Void> revoke(@PathParam("id") String id) {
    return signIns.end(current.required().account().name(), id);
  }
}
