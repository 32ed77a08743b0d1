package io.orderline.access.web;

import io.orderline.access.Permission;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;

/** Endpoints of each kind; each answers with the name for the audit trail. */
@Path("/probe")
@Allowed(Permission.TICKETS_READ)
public class Probe {
  private final CurrentPrincipal principal;

  Probe(CurrentPrincipal principal) {
    this.principal = principal;
  }

  @GET
  @Path("/read/{tenant}")
  public String read(@QueryParam("by") Optional<String> by) {
    return principal.get().actor(by);
  }

  @GET
  @Path("/replay/{tenant}")
  @Allowed(Permission.EVENTS_REPLAY)
  public String replay() {
    return principal.get().name();
  }

  @GET
  @Path("/desk/{tenant}")
  @Allowed(Permission.DESK_USE)
  public String desk(@QueryParam("by") Optional<String> by) {
    return principal.get().actor(by);
  }

  /** Neither allowed nor public. */
  @Path("/forgotten")
  public static class Forgotten {
    @GET
    public String get() {
      return "open";
    }
  }

  /** For everybody. */
  @Path("/open")
  @Public("a test")
  public static class Open {
    @GET
    public String get() {
      return "open";
    }
  }
}
