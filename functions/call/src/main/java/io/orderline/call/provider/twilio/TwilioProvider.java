package io.orderline.call.provider.twilio;

import io.orderline.call.CallConfig;
import io.orderline.call.Tenants;
import io.orderline.call.TenantsConfig;
import io.orderline.call.provider.CallEvent;
import io.orderline.call.provider.Reply;
import io.orderline.call.provider.TelephonyProvider;
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

  TwilioProvider(CallConfig config, Tenants tenants) {
    this.config = config;
    this.tenants = tenants;
  }

  @Override
  public String name() {
    return "twilio";
  }

  @Override
  public boolean genuine(TenantId tenant, WebRequest request) {
    return tenants
        .twilio(tenant)
        .map(TenantsConfig.TwilioAccount::authToken)
        .filter(token -> !token.isBlank())
        .map(token -> new TwilioSignature(token).signed(request))
        .orElse(false);
  }

  @Override
  public CallEvent read(String event, WebRequest request) {
    return TwilioWebhooks.read(event, request);
  }

  @Override
  public Written write(TenantId tenant, Reply reply, WebRequest request) {
    return new Written(XML, Twiml.of(reply, config, links(tenant, request)));
  }

  @Override
  public Written write(TenantId tenant, CallEvent.MoreKeys more, WebRequest request) {
    return new Written(
        XML, Twiml.moreKeys(more.number(), more.soFar(), config, links(tenant, request)));
  }

  @Override
  public String recordingAuthorization(TenantId tenant) {
    var account = tenants.twilio(tenant).orElseThrow();
    String credentials = account.accountSid() + ":" + account.authToken();
    return "Basic "
        + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
  }

  private TwilioLinks links(TenantId tenant, WebRequest request) {
    return TwilioLinks.of(config.publicUrl(), tenant, request);
  }
}
