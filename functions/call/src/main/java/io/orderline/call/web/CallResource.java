package io.orderline.call.web;

import io.orderline.call.CallConfig;
import io.orderline.call.Tenants;
import io.orderline.call.provider.BadWebhook;
import io.orderline.call.provider.CallEvent;
import io.orderline.call.provider.Reply;
import io.orderline.call.provider.Seal;
import io.orderline.call.provider.TelephonyProvider;
import io.orderline.call.provider.WebRequest;
import io.orderline.call.provider.Written;
import io.orderline.call.store.UsedSeals;
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
  private final UsedSeals seals;
  private final CallTurn turns;
  private final CallConfig config;

  CallResource(
      @All List<TelephonyProvider> providers,
      Tenants tenants,
      UsedSeals seals,
      CallTurn turns,
      CallConfig config) {
    this.providers = providers;
    this.tenants = tenants;
    this.seals = seals;
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
    if (tenant.isEmpty()) {
      return refuse(name, "an unknown tenant");
    }
    return switch (provider.get().seal(tenant.get(), request)) {
      case Seal.Broken _ -> refuse(name, tenant.get().value());
      case Seal.Whole _ ->
          read(tenant.get(), provider.get(), event, request, Uni.createFrom().item(true));
      case Seal.OneUse seal ->
          read(tenant.get(), provider.get(), event, request, seals.use(tenant.get(), name, seal));
    };
  }

  private Uni<Response> read(
      TenantId tenant,
      TelephonyProvider provider,
      String event,
      WebRequest request,
      Uni<Boolean> first) {
    try {
      return answer(tenant, provider, provider.read(event, request), request, first);
    } catch (BadWebhook e) {
      return refuse(400, e.getMessage());
    }
  }

  /**
   * @param first whether the request's seal is used for the first time; when the database cannot
   *     tell, it cannot tell or change anything of the call either, and the caller hears an apology
   */
  private Uni<Response> answer(
      TenantId tenant,
      TelephonyProvider provider,
      CallEvent event,
      WebRequest request,
      Uni<Boolean> first) {
    return first
        .chain(
            fresh -> fresh ? reply(tenant, provider, event, request) : replayed(tenant, provider))
        .ifNoItem()
        .after(config.turnTimeout())
        .fail()
        .onFailure()
        .recoverWithItem(
            cause -> written(provider.write(tenant, apologise(tenant, event, cause), request)));
  }

  private Uni<Response> reply(
      TenantId tenant, TelephonyProvider provider, CallEvent event, WebRequest request) {
    if (event instanceof CallEvent.MoreKeys more) {
      return Uni.createFrom().item(written(provider.write(tenant, more, request)));
    }
    return turns
        .answer(tenant, provider, event)
        .map(reply -> written(provider.write(tenant, reply, request)));
  }

  private static Uni<Response> replayed(TenantId tenant, TelephonyProvider provider) {
    LOG.warnf("a webhook for %s/%s was refused: it came before", provider.name(), tenant);
    return refuse(403, "this request was answered before; its signature is good for one");
  }

  private static Uni<Response> refuse(String provider, String tenant) {
    LOG.warnf(
        "a webhook for %s/%s was refused: its signature does not fit or is too old",
        provider, tenant);
    return refuse(
        403,
        "the signature does not fit or is too old; check the tenant's secret,"
            + " orderline.call.public-url and the clock");
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
