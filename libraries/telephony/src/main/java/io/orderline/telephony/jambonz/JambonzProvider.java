package io.orderline.telephony.jambonz;

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

/** A jambonz server of one's own, on any SIP trunk, with signed hooks and verbs. */
@ApplicationScoped
public class JambonzProvider implements TelephonyProvider {
  private static final String JSON = "application/json;charset=UTF-8";

  private final TelephonyConfig lines;
  private final JambonzConfig config;
  private final Tenants tenants;
  private final JambonzAccountsConfig accounts;
  private final CallbackUrlFactory callLinks;
  private final Clock clock;

  JambonzProvider(
      TelephonyConfig lines,
      JambonzConfig config,
      Tenants tenants,
      JambonzAccountsConfig accounts,
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
    return "jambonz";
  }

  @Override
  public OpenedWebhook open(TenantId tenant, String event, WebRequest request) {
    return switch (check(tenant, request)) {
      case SignatureCheck.Broken _ -> new OpenedWebhook.Refused();
      case SignatureCheck.Genuine genuine -> {
        JambonzMessage message = JambonzMessage.read(request.body());
        yield new OpenedWebhook.Exchange(
            new JambonzWebhook(message).read(event, request),
            genuine,
            reply -> write(tenant, reply, request, message));
      }
    };
  }

  private SignatureCheck check(TenantId tenant, WebRequest request) {
    return accounts
        .of(tenant)
        .map(JambonzAccountsConfig.Account::webhookSecret)
        .filter(secret -> !secret.isBlank())
        .map(
            secret ->
                new JambonzSignature(accounts.keeper(secret), secret, lines.signatureAge(), clock)
                    .seal(request))
        .orElseGet(SignatureCheck.Broken::new);
  }

  /** Nothing to say is an empty list: jambonz reads every answer as JSON. */
  private WebhookAnswer write(
      TenantId tenant, Reply reply, WebRequest request, JambonzMessage message) {
    var handover =
        new JambonzHandover(
            accounts.of(tenant).flatMap(JambonzAccountsConfig.Account::queue),
            tenants.of(tenant).agents().sip(),
            TurnAddress.callId(message.call(), "call_sid"),
            Optional.ofNullable(message.to()));
    CallbackUrls links = callLinks.of(this, tenant, request);
    return new WebhookAnswer(
        JSON,
        links.streams(reply)
            ? new JambonzScript(config, links, handover)
                .stream(callLinks.stream(links, tenant, handover.call()))
            : new JambonzScript(config, links.without(reply), handover).of(reply));
  }

  @Override
  public RecordingAccess recordings(TenantId tenant) {
    throw new IllegalStateException("jambonz streams what is said and records nothing for us");
  }
}
