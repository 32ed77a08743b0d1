package io.orderline.console.live;

import io.orderline.access.Permission;
import io.orderline.access.Principal;
import io.orderline.access.web.Allowed;
import io.orderline.access.web.CurrentPrincipal;
import io.orderline.console.web.Api;
import io.orderline.core.tenant.TenantId;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.Optional;

/** What changes in a shop, as it changes. */
@Path(Api.V1 + "/shops/{tenant}/live")
@Allowed(Permission.BOARD_READ)
public class LiveResource {
  private final LiveStream stream;
  private final Watchers watchers;
  private final CurrentPrincipal principal;

  LiveResource(LiveStream stream, Watchers watchers, CurrentPrincipal principal) {
    this.stream = stream;
    this.watchers = watchers;
    this.principal = principal;
  }

  @GET
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public Multi<OutboundSseEvent> live(
      @PathParam("tenant") TenantId tenant,
      @HeaderParam("Last-Event-ID") Optional<String> last,
      @QueryParam("after") Optional<String> after,
      @Context Sse sse) {
    Principal watching = principal.get();
    Optional<Long> from =
        last.or(() -> after).filter(id -> id.matches("\\d{1,18}")).map(Long::valueOf);
    return watchers
        .count(watching, () -> stream.of(tenant, watching, from))
        .map(told -> told.event(sse));
  }
}
