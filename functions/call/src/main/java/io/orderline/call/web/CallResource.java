package io.orderline.call.web;

import io.orderline.access.web.Public;
import io.orderline.call.CallConfig;
import io.orderline.call.conversation.Apology;
import io.orderline.call.conversation.CallTurn;
import io.orderline.call.conversation.TurnContexts;
import io.orderline.call.store.UsedSignatures;
import io.orderline.core.tenant.Tenant;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.tenant.Tenants;
import io.orderline.http.gate.Shares;
import io.orderline.telephony.BadWebhook;
import io.orderline.telephony.CallEvent;
import io.orderline.telephony.OpenedWebhook;
import io.orderline.telephony.Reply;
import io.orderline.telephony.SignatureCheck;
import io.orderline.telephony.TelephonyConfig;
import io.orderline.telephony.TelephonyProvider;
import io.orderline.telephony.WebRequest;
import io.orderline.telephony.WebRequests;
import io.orderline.telephony.WebhookAnswer;
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
@Public("webhooks, which the provider signs")
public class CallResource {
  private static final Logger LOG = Logger.getLogger(CallResource.class);

  private final List<TelephonyProvider> providers;
  private final Tenants tenants;
  private final TurnContexts contexts;
  private final TelephonyConfig telephony;
  private final UsedSignatures signatures;
  private final CallTurn turns;
  private final CallConfig config;
  private final Shares<TenantId> shares;

  CallResource(
      @All List<TelephonyProvider> providers,
      Tenants tenants,
      TurnContexts contexts,
      TelephonyConfig telephony,
      UsedSignatures signatures,
      CallTurn turns,
      CallConfig config) {
    this.providers = providers;
    this.tenants = tenants;
    this.contexts = contexts;
    this.telephony = telephony;
    this.signatures = signatures;
    this.turns = turns;
    this.config = config;
    this.shares = new Shares<>(config.atOnce());
  }

  @POST
  public Uni<Response> post(
      @PathParam("provider") String provider,
      @PathParam("event") String event,
      @Context HttpServerRequest http,
      byte[] body) {
    return take(provider, event, http, body);
  }

  @GET
  public Uni<Response> get(
      @PathParam("provider") String provider,
      @PathParam("event") String event,
      @Context HttpServerRequest http) {
    return take(provider, event, http, new byte[0]);
  }

  private Uni<Response> take(String provider, String event, HttpServerRequest http, byte[] body) {
    try {
      return take(provider, event, WebRequests.read(telephony.publicUrl(), http, body));
    } catch (BadWebhook e) {
      return refuse(400, e.getMessage());
    }
  }

  private Uni<Response> take(String name, String event, WebRequest request) {
    Optional<TelephonyProvider> provider =
        providers.stream().filter(known -> known.name().equals(name)).findFirst();
    if (provider.isEmpty()) {
      return refuse(404, "there is no provider of that name");
    }
    Optional<TenantId> tenant = tenants.find(request.query("tenant").orElse(null)).map(Tenant::id);
    if (tenant.isEmpty()) {
      return refuse(name, "an unknown tenant");
    }
    return switch (provider.get().open(tenant.get(), event, request)) {
      case OpenedWebhook.Refused _ -> refuse(name, tenant.get().value());
      case OpenedWebhook.Exchange exchange -> answer(tenant.get(), provider.get(), exchange);
    };
  }

  /** A shop that has too many turns under way hears so at once, rather than all of them late. */
  private Uni<Response> answer(
      TenantId tenant, TelephonyProvider provider, OpenedWebhook.Exchange exchange) {
    if (!shares.take(tenant)) {
      LOG.warnf("%s has more than %d turns at once", tenant, config.atOnce());
      return Uni.createFrom()
          .item(written(exchange.write(Apology.to(exchange.event(), contexts.now(tenant)))));
    }
    return Uni.createFrom()
        .deferred(() -> inTime(tenant, provider, exchange))
        .eventually(() -> shares.giveBack(tenant));
  }

  private Uni<Response> inTime(
      TenantId tenant, TelephonyProvider provider, OpenedWebhook.Exchange exchange) {
    return firstUse(provider, exchange.check())
        .chain(first -> first ? reply(tenant, provider, exchange) : replayed(tenant, provider))
        .ifNoItem()
        .after(config.turnTimeout())
        .fail()
        .onFailure()
        .recoverWithItem(
            cause -> written(exchange.write(apologise(tenant, exchange.event(), cause))));
  }

  /**
   * Whether the request's signature is used for the first time. When the database cannot tell, it
   * cannot tell or change anything of the call either, and the caller hears an apology.
   */
  private Uni<Boolean> firstUse(TelephonyProvider provider, SignatureCheck.Genuine check) {
    return switch (check) {
      case SignatureCheck.Whole _ -> Uni.createFrom().item(true);
      case SignatureCheck.OneUse once -> signatures.use(provider.name(), once);
    };
  }

  private Uni<Response> reply(
      TenantId tenant, TelephonyProvider provider, OpenedWebhook.Exchange exchange) {
    if (exchange.event() instanceof CallEvent.MoreKeys more) {
      return Uni.createFrom().item(written(exchange.write(more)));
    }
    return turns
        .answer(tenant, provider, exchange.event())
        .map(reply -> written(exchange.write(reply)));
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
    String turn = event.getClass().getSimpleName();
    if (OwnMistake.in(cause)) {
      LOG.errorf(OwnMistake.without(cause), "the turn %s of call %s failed", turn, event.call());
    } else {
      // nobody there, or too late: said for each call, and where it happened is known
      LOG.errorf("the turn %s of call %s failed: %s", turn, event.call(), cause.toString());
    }
    return Apology.to(event, contexts.now(tenant));
  }

  private static Response written(WebhookAnswer written) {
    return Response.ok(written.body()).type(written.contentType()).build();
  }

  private static Uni<Response> refuse(int status, String why) {
    return Uni.createFrom()
        .item(Response.status(status).entity(why).type("text/plain;charset=UTF-8").build());
  }
}
