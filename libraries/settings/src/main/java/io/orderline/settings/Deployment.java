package io.orderline.settings;

import io.orderline.core.tenant.TenantId;
import jakarta.inject.Singleton;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;

/**
 * Knows what whoever runs the installation has set: in the environment, by an option, or in a file
 * of theirs. That stands, whatever people set. What is packaged is a default and gives way.
 */
@Singleton
public class Deployment {
  /** The ordinal of what is packaged with an application; every other source stands above it. */
  private static final int PACKAGED = 250;

  private final Function<String, ConfigValue> config;

  Deployment(Config config) {
    this.config = config::getConfigValue;
  }

  /** Whether the deployment has set it. */
  public boolean sets(TenantId tenant, Setting setting) {
    return setting.keys().stream()
        .map(key -> config.apply("orderline.tenants." + tenant + "." + key))
        .anyMatch(value -> value.getRawValue() != null && value.getSourceOrdinal() > PACKAGED);
  }
}
