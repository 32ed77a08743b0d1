package io.orderline.orders.connector;

import io.orderline.core.tenant.TenantId;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads a connector's own settings out of what is configured of each tenant. */
public final class Settings {
  private static final Set<String> HERE = Set.of("127.0.0.1", "localhost", "[::1]");

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

  /**
   * Refuses to ask a system without showing who asks, unless it is on this machine: a forgotten
   * variable would be noticed by the first caller only.
   *
   * @param kind of the connector, such as {@code rest}
   * @throws IllegalStateException naming the key that is missing
   */
  public static void needToken(TenantId tenant, String kind, URI url, Optional<String> token) {
    if (token.isEmpty() && !HERE.contains(String.valueOf(url.getHost()))) {
      String key = "orderline.orders.connectors.%s.%s.token".formatted(tenant, kind);
      throw new IllegalStateException(
          "%s is missing: %s is asked with it. Set it in the environment as %s; for a system that asks for none, set it to none."
              .formatted(
                  key, url.getHost(), key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_")));
    }
  }
}
