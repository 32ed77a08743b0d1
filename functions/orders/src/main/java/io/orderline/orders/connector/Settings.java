package io.orderline.orders.connector;

import io.orderline.core.tenant.TenantId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads a connector's own settings out of what is configured of each tenant. */
public final class Settings {
  private Settings() {}

  /**
   * The settings of the tenants that have some.
   *
   * @param all what is configured, by the tenant's name
   * @param own the part that belongs to the connector
   */
  public static <C, S> Map<TenantId, S> byTenant(Map<String, C> all, Function<C, Optional<S>> own) {
    Map<TenantId, S> settings = new HashMap<>();
    all.forEach(
        (tenant, configured) ->
            own.apply(configured).ifPresent(found -> settings.put(new TenantId(tenant), found)));
    return Map.copyOf(settings);
  }
}
