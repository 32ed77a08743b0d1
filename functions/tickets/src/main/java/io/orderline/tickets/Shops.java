package io.orderline.tickets;

import io.orderline.core.tenant.TenantId;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** What messages say of a shop; its other settings belong to other functions. */
@Singleton
class Shops {
  private final Config config;

  Shops(Config config) {
    this.config = config;
  }

  String name(TenantId tenant) {
    return config
        .getOptionalValue("orderline.tenants." + tenant + ".name", String.class)
        .orElse(tenant.value());
  }

  ZoneId zone(TenantId tenant) {
    return config
        .getOptionalValue("orderline.tenants." + tenant + ".zone", String.class)
        .map(ZoneId::of)
        .orElse(ZoneId.of("Asia/Shanghai"));
  }

  /** An address of the shop's for messages of this kind, to be filled in. */
  Optional<String> link(TenantId tenant, String template) {
    return config.getOptionalValue(
        "orderline.tenants." + tenant + ".links." + template, String.class);
  }
}
