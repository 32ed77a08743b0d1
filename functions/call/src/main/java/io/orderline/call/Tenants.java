package io.orderline.call;

import io.orderline.core.call.PhoneNumber;
import io.orderline.core.dialogue.Setting;
import io.orderline.core.dialogue.Shop;
import io.orderline.core.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** Finds the shop that a webhook is for. */
@ApplicationScoped
public class Tenants {
  private final TenantsConfig tenants;
  private final CallConfig config;
  private final Clock clock;

  Tenants(TenantsConfig tenants, CallConfig config, Clock clock) {
    this.tenants = tenants;
    this.config = config;
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

  /** What surrounds a turn that happens now. */
  public Setting setting(TenantId tenant) {
    var shop = tenants.all().get(tenant.value());
    return new Setting(
        new Shop(shop.name(), shop.agentNumber().flatMap(PhoneNumber::read)),
        clock.instant(),
        shop.zone());
  }
}
