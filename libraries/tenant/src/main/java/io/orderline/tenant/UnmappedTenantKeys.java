package io.orderline.tenant;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;

/**
 * Lets a process start that is told more of a shop than it has code for. Providers' accounts stand
 * under the same prefix as the shop's settings, and are known only where the provider's code is. In
 * a process without any, nobody can tell an account from a misspelt key, so neither is refused. As
 * soon as one provider is there, every unknown key stops the start as usual.
 */
public final class UnmappedTenantKeys implements SmallRyeConfigBuilderCustomizer {
  private static final String PREFIX = "orderline.tenants";

  @Override
  public void configBuilder(SmallRyeConfigBuilder builder) {
    boolean alone =
        builder.getMappingsBuilder().getMappings().stream()
            .filter(mapping -> mapping.getPrefix().equals(PREFIX))
            .allMatch(mapping -> mapping.getType().equals(TenantsConfig.class));
    if (alone) {
      builder.withMappingIgnore(PREFIX + ".**");
    }
  }

  /** After every mapping is known. */
  @Override
  public int priority() {
    return Integer.MAX_VALUE;
  }
}
