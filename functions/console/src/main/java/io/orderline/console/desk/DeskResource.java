package io.orderline.console.desk;

import io.orderline.access.Permission;
import io.orderline.access.Principal;
import io.orderline.access.web.Allowed;
import io.orderline.access.web.CurrentPrincipal;
import io.orderline.console.ConsoleConfig;
import io.orderline.console.web.Api;
import io.orderline.console.web.Refused;
import io.orderline.core.handoff.DeskAct;
import io.orderline.core.handoff.DeskView;
import io.orderline.core.handoff.Handoffs;
import io.orderline.core.tenant.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Set;

/** The desk of whoever asks: nobody acts at another one's. */
@Path(Api.V1 + "/shops/{tenant}/desk")
@Allowed(Permission.CALLS_TAKE)
public class DeskResource {
  private final Handoffs handoffs;
  private final CurrentPrincipal principal;
  private final ConsoleConfig config;

  DeskResource(Handoffs handoffs, CurrentPrincipal principal, ConsoleConfig config) {
    this.handoffs = handoffs;
    this.principal = principal;
    this.config = config;
  }

  @POST
  @Path("/acts")
  public Uni<DeskView> act(@PathParam("tenant") TenantId tenant, DeskInput input) {
    if (input == null) {
      throw Refused.invalid("act", "Say what you do.");
    }
    String window = input.where();
    DeskAct act = input.what();
    Principal agent = principal.get();
    Set<String> queues =
        agent instanceof Principal.Operator operator ? operator.queues() : Set.of();
    return Uni.createFrom()
        .completionStage(() -> handoffs.desk(tenant, agent.name(), window, queues, act))
        .map(view -> view.reachedAt(config.lineUrl()));
  }
}
