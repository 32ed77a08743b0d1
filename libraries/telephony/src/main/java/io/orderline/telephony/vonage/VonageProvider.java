package io.orderline.telephony.vonage;

import io.orderline.core.call.CallId;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.tenant.Tenants;
import io.orderline.telephony.CallbackUrlFactory;
import io.orderline.telephony.CallbackUrls;
import io.orderline.telephony.OpenedWebhook;
import io.orderline.telephony.RecordingAccess;
import io.orderline.telephony.Reply;
import io.orderline.telephony.SignatureCheck;
import io.orderline.telephony.TelephonyConfig;
import io.orderline.telephony.TelephonyProvider;
import io.orderline.telephony.TurnAddress;
import io.orderline.telephony.WebRequest;
import io.orderline.telephony.WebhookAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** Vonage's Voice API with signed webhooks and call control objects. */
@ApplicationScoped
public class VonageProvider implements TelephonyProvider {
  private static final String JSON = "application/json;charset=UTF-8";

  private final TelephonyConfig lines;
  private final VonageConfig config;
  private final Tenants tenants;
  private final VonageAccountsConfig accounts;
  private final CallbackUrlFactory callLinks;
  private final Clock clock;

  VonageProvider(
      TelephonyConfig lines,
      VonageConfig config,
      Tenants tenants,
      VonageAccountsConfig accounts,
      CallbackUrlFactory callLinks,
      Clock clock) {
    this.lines = lines;
    this.config = config;
    this.tenants = tenants;
    this.accounts = accounts;
    this.callLinks = callLinks;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "vonage";
  }

  @Override
  public OpenedWebhook open(TenantId tenant, String event, WebRequest request) {
    return switch (check(tenant, request)) {
      case SignatureCheck.Broken _ -> new OpenedWebhook.Refused();
      case SignatureCheck.Genuine genuine -> {
        VonageMessage message = VonageMessage.read(request.body());
        boolean ours = request.query("listen").filter("record"::equals).isPresent();
        yield new OpenedWebhook.Exchange(
            new VonageWebhook(message, ours).read(event, request),
            genuine,
            reply -> write(tenant, reply, request, message));
      }
    };
  }

  private SignatureCheck check(TenantId tenant, WebRequest request) {
    return accounts
        .of(tenant)
        .filter(account -> !account.signatureSecret().isBlank())
        .map(
            account ->
                new VonageSignature(
                        accounts.keeper(account.signatureSecret()),
                        account.apiKey(),
                        account.applicationId(),
                        account.signatureSecret(),
                        lines.signatureAge(),
                        clock)
                    .seal(request))
        .orElseGet(SignatureCheck.Broken::new);
  }

  /** Nothing to say is an empty body: the actions under way go on. */
  private WebhookAnswer write(
      TenantId tenant, Reply reply, WebRequest request, VonageMessage message) {
    if (reply.commands().isEmpty()) {
      return new WebhookAnswer(JSON, "");
    }
    Optional<CallId> call =
        Optional.ofNullable(message.conversation())
            .map(id -> TurnAddress.callId(id, "conversation_uuid"));
    CallbackUrls links = callLinks.of(this, tenant, request);
    boolean streams = links.streams(reply) && call.isPresent();
    var ncco =
        new Ncco(
            config,
            lines.recording().maxSeconds(),
            streams ? links : links.without(reply),
            tenants.of(tenant).agents().sip(),
            call,
            Optional.ofNullable(message.to()));
    return new WebhookAnswer(
        JSON, streams ? ncco.stream(callLinks.stream(links, tenant, call.get())) : ncco.of(reply));
  }

  @Override
  public RecordingAccess recordings(TenantId tenant) {
    VonageAccountsConfig.Account account = accounts.of(tenant).orElseThrow();
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
        config.recordingOrigins());
  }
}
