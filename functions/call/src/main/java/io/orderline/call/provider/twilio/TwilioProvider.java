package io.orderline.call.provider.twilio;

import io.orderline.call.CallConfig;
import io.orderline.call.Tenants;
import io.orderline.call.TenantsConfig;
import io.orderline.call.provider.CallEvent;
import io.orderline.call.provider.Links;
import io.orderline.call.provider.RecordingAccess;
import io.orderline.call.provider.Reply;
import io.orderline.call.provider.Seal;
import io.orderline.call.provider.TelephonyProvider;
import io.orderline.call.provider.TurnAddress;
import io.orderline.call.provider.WebRequest;
import io.orderline.call.provider.Written;
import io.orderline.call.stream.StreamTokens;
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
  private final StreamTokens tokens;

  TwilioProvider(CallConfig config, Tenants tenants, StreamTokens tokens) {
    this.config = config;
    this.tenants = tenants;
    this.tokens = tokens;
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
    Links links = links(tenant, request);
    if (links.streams(reply)) {
      String token = tokens.issue(tenant, handover(tenant, request).call());
      return new Written(XML, Twiml.stream(links.stream(token), config, links));
    }
    return new Written(
        XML, Twiml.of(reply, config, links.without(reply), handover(tenant, request)));
  }

  @Override
  public Written write(TenantId tenant, CallEvent.MoreKeys more, WebRequest request) {
    return new Written(
        XML, Twiml.moreKeys(more.number(), more.soFar(), config, links(tenant, request)));
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

  private Links links(TenantId tenant, WebRequest request) {
    return Links.of(config.publicUrl(), name(), tenant, tenants.listen(tenant), request);
  }
}
