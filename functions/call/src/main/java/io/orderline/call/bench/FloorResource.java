package io.orderline.call.bench;

import io.orderline.call.CallConfig;
import io.orderline.call.Tenants;
import io.orderline.call.provider.Seal;
import io.orderline.call.provider.TelephonyProvider;
import io.orderline.call.provider.WebRequest;
import io.orderline.call.web.WebRequests;
import io.orderline.core.tenant.TenantId;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;

/**
 * The least that a stateful webhook can do: check the signature, do one transaction that reads and
 * writes, answer. {@code orderline bench turn} sets a whole turn beside it. Served only with {@code
 * orderline.call.bench=true}.
 */
@Path("/bench/floor")
public class FloorResource {
  private final List<TelephonyProvider> providers;
  private final Tenants tenants;
  private final CallConfig config;
  private final FloorStore store;

  FloorResource(
      @All List<TelephonyProvider> providers,
      Tenants tenants,
      CallConfig config,
      FloorStore store) {
    this.providers = providers;
    this.tenants = tenants;
    this.config = config;
    this.store = store;
  }

  @POST
  public Uni<Response> floor(@Context HttpServerRequest http, byte[] body) {
    if (!config.bench()) {
      return Uni.createFrom().item(Response.status(404).build());
    }
    WebRequest request = WebRequests.read(config.publicUrl(), http, body);
    TenantId tenant = tenants.find(request.query("tenant").orElse(null)).orElse(null);
    if (tenant == null || !(twilio().seal(tenant, request) instanceof Seal.Whole)) {
      return Uni.createFrom().item(Response.status(403).build());
    }
    return store
        .raise(tenant, request.form("CallSid").orElse("floor"))
        .map(
            times ->
                Response.ok("<Response><Say>" + times + "</Say></Response>")
                    .type("application/xml")
                    .build());
  }

  private TelephonyProvider twilio() {
    return providers.stream()
        .filter(provider -> provider.name().equals("twilio"))
        .findFirst()
        .orElseThrow();
  }
}
