package io.orderline.call.provider.jambonz;

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
import java.time.Clock;
import java.util.Optional;

/** A jambonz server of one's own, on any SIP trunk, with signed hooks and verbs. */
@ApplicationScoped
public class JambonzProvider implements TelephonyProvider {
  private static final String JSON = "application/json;charset=UTF-8";

  private final CallConfig config;
  private final Tenants tenants;
  private final CallLinks callLinks;
  private final Clock clock;

  JambonzProvider(CallConfig config, Tenants tenants, CallLinks callLinks, Clock clock) {
    this.config = config;
    this.tenants = tenants;
    this.callLinks = callLinks;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "jambonz";
  }

  @Override
  public Seal seal(TenantId tenant, WebRequest request) {
    return tenants
        .jambonz(tenant)
        .map(TenantsConfig.JambonzAccount::webhookSecret)
        .filter(secret -> !secret.isBlank())
        .map(secret -> new JambonzSignature(secret, config.signatureAge(), clock).seal(request))
        .orElseGet(Seal.Broken::new);
  }

  @Override
  public CallEvent read(String event, WebRequest request) {
    return new JambonzWebhook(JambonzMessage.read(request.body())).read(event, request);
  }

  /** Nothing to say is an empty list: jambonz reads every answer as JSON. */
  @Override
  public Written write(TenantId tenant, Reply reply, WebRequest request) {
    JambonzMessage message = JambonzMessage.read(request.body());
    var handover =
        new JambonzHandover(
            tenants.jambonz(tenant).flatMap(TenantsConfig.JambonzAccount::queue),
            tenants.agentSip(tenant),
            TurnAddress.callId(message.call(), "call_sid"),
            Optional.ofNullable(message.to()));
    Links links = callLinks.of(this, tenant, request);
    return new Written(
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
