package io.orderline.call.media;

import io.orderline.call.store.StreamStore;
import io.orderline.core.tenant.Tenant;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.tenant.Tenants;
import io.orderline.telephony.BadWebhook;
import io.orderline.telephony.StreamProtocol;
import io.orderline.telephony.StreamToken;
import io.orderline.telephony.StreamTokens;
import io.orderline.telephony.TelephonyConfig;
import io.orderline.telephony.WebRequest;
import io.orderline.telephony.WebRequests;
import io.quarkus.arc.All;
import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.quarkus.websockets.next.UserData.TypedKey;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Lets a handshake pass only if the provider has made it, with a token of ours that was never used.
 */
@Singleton
class StreamGate implements HttpUpgradeCheck {
  static final TypedKey<Ticket> TICKET = new TypedKey<>("orderline.stream");
  private static final Logger LOG = Logger.getLogger(StreamGate.class);

  /** What the handshake has shown. */
  record Ticket(TenantId tenant, StreamToken token, StreamProtocol protocol) {}

  private final List<StreamProtocol> protocols;
  private final Tenants tenants;
  private final StreamTokens tokens;
  private final StreamStore store;
  private final TelephonyConfig config;
  private final Draining draining;
  private final Clock clock;

  StreamGate(
      @All List<StreamProtocol> protocols,
      Tenants tenants,
      StreamTokens tokens,
      StreamStore store,
      TelephonyConfig config,
      Draining draining,
      Clock clock) {
    this.protocols = protocols;
    this.tenants = tenants;
    this.tokens = tokens;
    this.store = store;
    this.config = config;
    this.draining = draining;
    this.clock = clock;
  }

  @Override
  public boolean appliesTo(String endpointId) {
    return endpointId.equals(StreamSocket.class.getName());
  }

  @Override
  public Uni<CheckResult> perform(HttpUpgradeContext handshake) {
    if (draining.begun()) {
      return CheckResult.rejectUpgrade(503);
    }
    Optional<Ticket> ticket = ticket(handshake);
    if (ticket.isEmpty()) {
      LOG.warn("a media stream was refused: its signature or its token does not fit");
      return CheckResult.rejectUpgrade(403);
    }
    // a request that ends while the database is asked cannot become a WebSocket any more
    HttpServerRequest request = handshake.httpRequest().pause();
    return spend(ticket.get())
        .map(
            first -> {
              if (!first) {
                LOG.warn("a media stream was refused: its token was used before");
                return CheckResult.rejectUpgradeSync(403);
              }
              handshake.userData().put(TICKET, ticket.get());
              return CheckResult.permitUpgradeSync();
            })
        .onFailure()
        .invoke(cause -> LOG.errorf("a media stream was refused: %s", cause.toString()))
        .onFailure()
        .recoverWithItem(CheckResult.rejectUpgradeSync(503))
        .invoke(() -> afterwards(request::resume));
  }

  /** When what waits for this result has run: it turns the request into a WebSocket. */
  private static void afterwards(Runnable work) {
    Vertx.currentContext().runOnContext(_ -> work.run());
  }

  private Optional<Ticket> ticket(HttpUpgradeContext handshake) {
    WebRequest request;
    try {
      request = WebRequests.read(config.publicUrl(), handshake.httpRequest(), new byte[0]);
    } catch (BadWebhook e) {
      return Optional.empty();
    }
    Optional<StreamProtocol> protocol =
        protocols.stream()
            .filter(known -> known.name().equals(handshake.pathParam("provider")))
            .findFirst();
    Optional<TenantId> tenant = tenants.find(handshake.pathParam("tenant")).map(Tenant::id);
    if (protocol.isEmpty() || tenant.isEmpty() || !protocol.get().genuine(tenant.get(), request)) {
      return Optional.empty();
    }
    return tokens
        .check(protocol.get().name(), tenant.get(), handshake.pathParam("token"))
        .map(token -> new Ticket(tenant.get(), token, protocol.get()));
  }

  private Uni<Boolean> spend(Ticket ticket) {
    return store.open(
        ticket.tenant(), ticket.token().nonce(), ticket.token().call(), clock.instant());
  }
}
