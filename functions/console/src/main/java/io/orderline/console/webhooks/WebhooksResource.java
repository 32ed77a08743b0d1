package io.orderline.console.webhooks;

import io.orderline.access.Permission;
import io.orderline.access.web.Allowed;
import io.orderline.access.web.CurrentPrincipal;
import io.orderline.console.web.Api;
import io.orderline.core.tenant.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The systems that a shop tells what happens. */
@Path(Api.V1 + "/shops/{tenant}/webhooks")
@Allowed(Permission.WEBHOOKS_MANAGE)
public class WebhooksResource {
  private final Webhooks webhooks;
  private final Deliveries deliveries;
  private final CurrentPrincipal principal;

  WebhooksResource(Webhooks webhooks, Deliveries deliveries, CurrentPrincipal principal) {
    this.webhooks = webhooks;
    this.deliveries = deliveries;
    this.principal = principal;
  }

  @GET
  public Uni<List<WebhookView>> webhooks(@PathParam("tenant") TenantId tenant) {
    return webhooks.seenBy(principal.get(), tenant);
  }

  @POST
  @ResponseStatus(201)
  public Uni<WebhookView.Made> make(@PathParam("tenant") TenantId tenant, WebhookInput asked) {
    return webhooks.make(principal.get(), tenant, asked);
  }

  @PATCH
  @Path("/{id}")
  public Uni<WebhookView> change(
      @PathParam("tenant") TenantId tenant, @PathParam("id") String id, WebhookInput asked) {
    return webhooks.change(principal.get(), tenant, id, asked);
  }

  @DELETE
  @Path("/{id}")
  public Uni<Void> remove(@PathParam("tenant") TenantId tenant, @PathParam("id") String id) {
    return webhooks.remove(principal.get(), tenant, id);
  }

  @POST
  @Path("/{id}/test")
  public Uni<DeliveryView> test(@PathParam("tenant") TenantId tenant, @PathParam("id") String id) {
    return deliveries.test(principal.get(), tenant, id);
  }

  @GET
  @Path("/{id}/deliveries")
  public Uni<DeliveryView.Page> deliveries(
      @PathParam("tenant") TenantId tenant,
      @PathParam("id") String id,
      @QueryParam("state") String state,
      @QueryParam("after") String after,
      @QueryParam("limit") String limit) {
    return deliveries.page(principal.get(), tenant, id, state, after, limit);
  }

  @POST
  @Path("/{id}/deliveries/{delivery}/again")
  public Uni<DeliveryView> again(
      @PathParam("tenant") TenantId tenant,
      @PathParam("id") String id,
      @PathParam("delivery") String delivery) {
    return deliveries.again(principal.get(), tenant, id, delivery);
  }
}
