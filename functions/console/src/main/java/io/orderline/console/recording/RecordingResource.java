package io.orderline.console.recording;

import io.orderline.access.Permission;
import io.orderline.access.web.Allowed;
import io.orderline.access.web.CurrentPrincipal;
import io.orderline.console.web.Api;
import io.orderline.console.web.Reason;
import io.orderline.core.tenant.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestMulti;

/** The sound of a call. */
@Path(Api.V1 + "/shops/{tenant}/calls/{call}/recording")
@Allowed(value = Permission.CALLS_LISTEN, and = Permission.CALLS_READ)
public class RecordingResource {
  private final Listening listening;
  private final CurrentPrincipal principal;

  RecordingResource(Listening listening, CurrentPrincipal principal) {
    this.listening = listening;
    this.principal = principal;
  }

  @POST
  @Path("/listen")
  public Uni<Void> listen(
      @PathParam("tenant") TenantId tenant, @PathParam("call") String call, Reason reason) {
    return listening.begin(tenant, principal.get(), call, reason.checked());
  }

  @GET
  @Produces("audio/wav")
  public RestMulti<byte[]> sound(
      @PathParam("tenant") TenantId tenant,
      @PathParam("call") String call,
      @HeaderParam("Range") Optional<String> range) {
    return listening.sound(tenant, principal.get(), call, range);
  }
}
