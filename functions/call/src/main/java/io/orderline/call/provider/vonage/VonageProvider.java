package io.orderline.call.provider.vonage;

import io.orderline.call.CallConfig;
import io.orderline.call.Tenants;
import io.orderline.call.TenantsConfig;
import io.orderline.call.provider.CallEvent;
import io.orderline.call.provider.CallLinks;
import io.orderline.call.provider.Links;
import io.orderline.call.provider.RecordingAccess;
import io.orderline.call.provider.Reply;
import io.orderline.call.provider.Seal;
import io.orderline.call.provider.TelephonyProvider;
import io.orderline.call.provider.WebRequest;
import io.orderline.call.provider.Written;
import io.orderline.core.call.CallId;
import io.orderline.core.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** Vonage's Voice API with signed webhooks and call control objects. */
@ApplicationScoped
public class VonageProvider implements TelephonyProvider {
  private static final String JSON = "application/json;charset=UTF-8";

  private final CallConfig config;
  private final Tenants tenants;
  private final CallLinks callLinks;
  private final Clock clock;

  VonageProvider(CallConfig config, Tenants tenants, CallLinks callLinks, Clock clock) {
    this.config = config;
    this.tenants = tenants;
    this.callLinks = callLinks;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "vonage";
  }

  @Override
  public Seal seal(TenantId tenant, WebRequest request) {
    return tenants
        .vonage(tenant)
        .filter(account -> !account.signatureSecret().isBlank())
        .map(
            account ->
                new VonageSignature(
                        account.apiKey(),
                        account.applicationId(),
                        account.signatureSecret(),
                        config.signatureAge(),
                        clock)
                    .seal(request))
        .orElseGet(Seal.Broken::new);
  }

  @Override
  public CallEvent read(String event, WebRequest request) {
    boolean ours = request.query("listen").filter("record"::equals).isPresent();
    return new VonageWebhook(VonageMessage.read(request.body()), ours).read(event, request);
  }

  /** Nothing to say is an empty body: the actions under way go on. */
  @Override
  public Written write(TenantId tenant, Reply reply, WebRequest request) {
    if (reply.commands().isEmpty()) {
      return new Written(JSON, "");
    }
    VonageMessage message = VonageMessage.read(request.body());
    Optional<CallId> call = Optional.ofNullable(message.conversation()).map(CallId::new);
    Links links = callLinks.of(this, tenant, request);
    boolean streams = links.streams(reply) && call.isPresent();
    var ncco =
        new Ncco(
            config,
            streams ? links : links.without(reply),
            tenants.agentSip(tenant),
            call,
            Optional.ofNullable(message.to()));
    return new Written(
        JSON, streams ? ncco.stream(callLinks.stream(links, tenant, call.get())) : ncco.of(reply));
  }

  @Override
  public RecordingAccess recordings(TenantId tenant) {
    TenantsConfig.VonageAccount account = tenants.vonage(tenant).orElseThrow();
    String key =
        account
            .privateKey()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "recordings cannot be fetched without orderline.tenants."
                            + tenant
                            + ".vonage.private-key"));
    return new RecordingAccess(
        "Bearer " + new VonageToken(account.applicationId(), key, clock).issue(),
        config.vonage().recordingOrigins());
  }
}
