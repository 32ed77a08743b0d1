package io.orderline.orders.connector;

import io.orderline.core.tenant.TenantId;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** Two tenants, each with a system of its own, and the settings that connect them. */
public final class TwoShops<S extends AutoCloseable> implements AutoCloseable {
  private final Map<TenantId, S> systems;

  /**
   * @param made makes a system
   */
  public TwoShops(TenantId shop, TenantId other, Supplier<S> made) {
    this.systems = Map.of(shop, made.get(), other, made.get());
  }

  public S of(TenantId tenant) {
    return systems.get(tenant);
  }

  /**
   * The settings of both, as {@link Connected} takes them.
   *
   * @param kind of connector: {@code rest}
   * @param settings of one system, without tenant and kind
   */
  public Map<String, String> properties(String kind, Function<S, Map<String, String>> settings) {
    var properties = new HashMap<String, String>();
    systems.forEach(
        (tenant, system) ->
            settings
                .apply(system)
                .forEach((key, value) -> properties.put(tenant + "." + kind + "." + key, value)));
    return properties;
  }

  @Override
  public void close() throws Exception {
    for (S system : systems.values()) {
      system.close();
    }
  }
}
