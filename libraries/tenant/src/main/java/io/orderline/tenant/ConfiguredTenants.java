package io.orderline.tenant;

import io.orderline.core.call.PhoneNumber;
import io.orderline.core.tenant.Tenant;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.tenant.Tenants;
import io.quarkus.runtime.Startup;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The tenants of the configuration, read once: a wrong setting stops the start. */
@Startup
@Singleton
public class ConfiguredTenants implements Tenants {
  private static final String DEFAULT_KEY = "orderline.call.default-tenant";
  private static final String DEFAULT = "demo";

  private final List<Tenant> all;
  private final Map<TenantId, Tenant> byId;
  private final Map<PhoneNumber, Tenant> byNumber;
  private final String byDefault;

  @Inject
  ConfiguredTenants(
      TenantsConfig tenants,
      HotWordsConfig words,
      RetentionConfig retention,
      VoicesConfig voices,
      @ConfigProperty(name = DEFAULT_KEY, defaultValue = DEFAULT) String byDefault) {
    this.all = new TenantReader(tenants, words, retention, voices).all();
    this.byId = all.stream().collect(Collectors.toMap(Tenant::id, Function.identity()));
    this.byNumber = byNumber(all);
    this.byDefault = byDefault;
  }

  /** Those of a configuration that no application has read, for tools and tests. */
  public static Tenants of(SmallRyeConfigBuilder sources) {
    SmallRyeConfig config =
        sources
            .withMapping(TenantsConfig.class)
            .withMapping(HotWordsConfig.class)
            .withMapping(RetentionConfig.class)
            .withMapping(VoicesConfig.class)
            .build();
    return new ConfiguredTenants(
        config.getConfigMapping(TenantsConfig.class),
        config.getConfigMapping(HotWordsConfig.class),
        config.getConfigMapping(RetentionConfig.class),
        config.getConfigMapping(VoicesConfig.class),
        config.getOptionalValue(DEFAULT_KEY, String.class).orElse(DEFAULT));
  }

  @Override
  public List<Tenant> all() {
    return all;
  }

  @Override
  public Optional<Tenant> find(TenantId id) {
    return Optional.ofNullable(byId.get(id));
  }

  @Override
  public Optional<Tenant> calledAt(PhoneNumber number) {
    return Optional.ofNullable(byNumber.get(number.national()));
  }

  @Override
  public Optional<Tenant> byDefault() {
    return byDefault.isBlank() ? Optional.empty() : find(byDefault);
  }

  private static Map<PhoneNumber, Tenant> byNumber(List<Tenant> all) {
    Map<PhoneNumber, Tenant> byNumber = new HashMap<>();
    for (Tenant tenant : all) {
      for (PhoneNumber number : tenant.everyNumber()) {
        Tenant other = byNumber.putIfAbsent(number, tenant);
        if (other != null) {
          throw new IllegalArgumentException(
              "orderline.tenants: the number %s is that of %s and of %s"
                  .formatted(number, other.id(), tenant.id()));
        }
      }
    }
    return Map.copyOf(byNumber);
  }
}
