package io.orderline.call.provider.twilio;

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
import io.orderline.call.provider.TurnAddress;
import io.orderline.call.provider.WebRequest;
import io.orderline.call.provider.Written;
import io.orderline.core.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Twilio Programmable Voice with webhooks and TwiML. */
@ApplicationScoped
public class TwilioProvider implements TelephonyProvider {
  private static final String XML = "application/xml;charset=UTF-8";

  private final CallConfig config;
  private final Tenants tenants;
  private final CallLinks callLinks;

  TwilioProvider(CallConfig config, Tenants tenants, CallLinks callLinks) {
    this.config = config;
    this.tenants = tenants;
    this.callLinks = callLinks;
  }

  @Override
  public String name() {
    return "twilio";
  }

  @Override
  public Seal seal(TenantId tenant, WebRequest request) {
    return tenants
        .twilio(tenant)
        .map(TenantsConfig.TwilioAccount::authToken)
        .filter(token -> !token.isBlank())
        .filter(token -> new TwilioSignature(token).signed(request))
        .<Seal>map(_ -> new Seal.Whole())
        .orElseGet(Seal.Broken::new);
  }

  @Override
  public CallEvent read(String event, WebRequest request) {
    return TwilioWebhooks.read(event, request);
  }

  @Override
  public Written write(TenantId tenant, Reply reply, WebRequest request) {
    Links links = callLinks.of(this, tenant, request);
    TwilioHandover handover = handover(tenant, request);
    return new Written(
        XML,
        links.streams(reply)
            ? Twiml.stream(callLinks.stream(links, tenant, handover.call()), config, links)
            : Twiml.of(reply, config, links.without(reply), handover));
  }

  @Override
  public Written write(TenantId tenant, CallEvent.MoreKeys more, WebRequest request) {
    return new Written(
        XML,
        Twiml.moreKeys(more.number(), more.soFar(), config, callLinks.of(this, tenant, request)));
  }

  @Override
  public RecordingAccess recordings(TenantId tenant) {
    var account = tenants.twilio(tenant).orElseThrow();
    String credentials = account.accountSid() + ":" + account.authToken();
    return new RecordingAccess(
        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)),
        config.twilio().recordingOrigins());
  }

  private TwilioHandover handover(TenantId tenant, WebRequest request) {
    return new TwilioHandover(
        tenants.twilio(tenant).flatMap(TenantsConfig.TwilioAccount::workflowSid),
        tenants.agentSip(tenant),
        TurnAddress.callId(request.form("CallSid").orElse(null), "CallSid"));
  }
}
