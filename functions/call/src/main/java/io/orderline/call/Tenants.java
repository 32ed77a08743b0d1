package io.orderline.call;

import io.orderline.call.policy.PolicyLoader;
import io.orderline.call.provider.Listen;
import io.orderline.core.call.PhoneNumber;
import io.orderline.core.dialogue.Setting;
import io.orderline.core.dialogue.Shop;
import io.orderline.core.policy.BusinessHours;
import io.orderline.core.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Finds the shop that a webhook is for. */
@ApplicationScoped
public class Tenants {
  private final TenantsConfig tenants;
  private final CallConfig config;
  private final PolicyLoader policies;
  private final Clock clock;

  Tenants(TenantsConfig tenants, CallConfig config, PolicyLoader policies, Clock clock) {
    this.tenants = tenants;
    this.config = config;
    this.policies = policies;
    this.clock = clock;
  }

  /** The tenant of this name, the default one for none; empty when it is not configured here. */
  public Optional<TenantId> find(String name) {
    String wanted = name == null || name.isBlank() ? config.defaultTenant() : name;
    return tenants.all().containsKey(wanted) ? Optional.of(new TenantId(wanted)) : Optional.empty();
  }

  /** The tenant's Twilio account, if it has one. */
  public Optional<TenantsConfig.TwilioAccount> twilio(TenantId tenant) {
    return tenants.all().get(tenant.value()).twilio();
  }

  /** The tenant's Vonage application, if it has one. */
  public Optional<TenantsConfig.VonageAccount> vonage(TenantId tenant) {
    return tenants.all().get(tenant.value()).vonage();
  }

  /** The tenant's jambonz account, if it has one. */
  public Optional<TenantsConfig.JambonzAccount> jambonz(TenantId tenant) {
    return tenants.all().get(tenant.value()).jambonz();
  }

  /** Where the tenant's callers are put through to by SIP. */
  public Optional<URI> agentSip(TenantId tenant) {
    return tenants.all().get(tenant.value()).agentSip();
  }

  /** How the tenant's callers are listened to. */
  public Listen listen(TenantId tenant) {
    return tenants.all().get(tenant.value()).listen();
  }

  /** What surrounds a turn that happens now. */
  public Setting setting(TenantId tenant) {
    var shop = tenants.all().get(tenant.value());
    return new Setting(
        new Shop(
            shop.name(),
            shop.agentNumber().flatMap(PhoneNumber::read),
            shop.hours().map(hours -> hours(hours, shop)).orElse(BusinessHours.ALWAYS),
            policies.of(tenant)),
        clock.instant(),
        shop.zone());
  }

  private static BusinessHours hours(String written, TenantsConfig.Tenant shop) {
    String[] ends = written.split("-");
    try {
      return new BusinessHours(
          shop.days(), LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[1].strip()));
    } catch (DateTimeParseException | ArrayIndexOutOfBoundsException e) {
      throw new IllegalStateException(
          "orderline.tenants.<tenant>.hours is written like 09:00-21:00, not " + written, e);
    }
  }
}
