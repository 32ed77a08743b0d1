package io.orderline.call.web;

import io.orderline.call.CallConfig;
import io.orderline.call.Tenants;
import io.orderline.call.provider.BadWebhook;
import io.orderline.call.provider.CallEvent;
import io.orderline.call.provider.Reply;
import io.orderline.call.provider.TelephonyProvider;
import io.orderline.call.provider.WebRequest;
import io.orderline.call.provider.Written;
import io.orderline.call.turn.Apology;
import io.orderline.call.turn.CallTurn;
import io.orderline.core.tenant.TenantId;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Where telephony providers call us: {@code /calls/{provider}/{event}?tenant=…}. */
@Path("/calls/{provider}/{event}")
public class CallResource {
  private static final Logger LOG = Logger.getLogger(CallResource.class);

  private final List<TelephonyProvider> providers;
  private final Tenants tenants;
  private final CallTurn turns;
  private final CallConfig config;

  CallResource(
      @All List<TelephonyProvider> providers, Tenants tenants, CallTurn turns, CallConfig config) {
    this.providers = providers;
    this.tenants = tenants;
    this.turns = turns;
    this.config = config;
  }

  @POST
  public Uni<Response> post(
      @PathParam("provider") String provider,
      @PathParam("event") String event,
      @Context HttpServerRequest http,
      byte[] body) {
    return take(provider, event, WebRequests.read(config.publicUrl(), http, body));
  }

  @GET
  public Uni<Response> get(
      @PathParam("provider") String provider,
      @PathParam("event") String event,
      @Context HttpServerRequest http) {
    return take(provider, event, WebRequests.read(config.publicUrl(), http, new byte[0]));
  }

  private Uni<Response> take(String name, String event, WebRequest request) {
    Optional<TelephonyProvider> provider =
        providers.stream().filter(known -> known.name().equals(name)).findFirst();
    if (provider.isEmpty()) {
      return refuse(404, "there is no provider of that name");
    }
    Optional<TenantId> tenant = tenants.find(request.query("tenant").orElse(null));
    if (tenant.isEmpty() || !provider.get().genuine(tenant.get(), request)) {
      LOG.warnf(
          "a webhook for %s/%s was refused: its signature does not fit",
          provider.get().name(), tenant.isPresent() ? tenant.get() : "an unknown tenant");
      return refuse(
          403,
          "the signature does not fit; check the tenant's secret and orderline.call.public-url");
    }
    try {
      return answer(tenant.get(), provider.get(), provider.get().read(event, request), request);
    } catch (BadWebhook e) {
      return refuse(400, e.getMessage());
    }
  }

  private Uni<Response> answer(
      TenantId tenant, TelephonyProvider provider, CallEvent event, WebRequest request) {
    if (event instanceof CallEvent.MoreKeys more) {
      return Uni.createFrom().item(written(provider.write(tenant, more, request)));
    }
    return Uni.createFrom()
        .deferred(() -> turns.answer(tenant, provider, event))
        .ifNoItem()
        .after(config.turnTimeout())
        .fail()
        .onFailure()
        .recoverWithItem(cause -> apologise(tenant, event, cause))
        .map(reply -> written(provider.write(tenant, reply, request)));
  }

  /**
   * The caller hears a sentence whatever has failed; the log tells which call, and never what was
   * said in it.
   */
  private Reply apologise(TenantId tenant, CallEvent event, Throwable cause) {
    LOG.errorf(
        cause, "the turn %s of call %s failed", event.getClass().getSimpleName(), event.call());
    return Apology.to(event, tenants.setting(tenant));
  }

  private static Response written(Written written) {
    return Response.ok(written.body()).type(written.contentType()).build();
  }

  private static Uni<Response> refuse(int status, String why) {
    return Uni.createFrom()
        .item(Response.status(status).entity(why).type("text/plain;charset=UTF-8").build());
  }
}
