package io.orderline.speak;

import io.orderline.speak.config.SpeakConfig;
import io.orderline.tenant.ConfiguredTenants;
import io.orderline.tenant.VoicesConfig;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

/** The function's configuration as it is shipped, with some values of a test's own. */
public final class Configured {
  private Configured() {}

  static Voices voices(Map<String, String> values) {
    return new Voices(
        with(values),
        ConfiguredTenants.of(
            new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(values, "test", 1000))
                .addDiscoveredConverters()),
        Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
  }

  public static SpeakConfig with(Map<String, String> values) {
    return new SmallRyeConfigBuilder()
        .withMapping(SpeakConfig.class)
        .withMapping(VoicesConfig.class)
        .withSources(new PropertiesConfigSource(values, "test", 1000))
        .addDiscoveredConverters()
        .build()
        .getConfigMapping(SpeakConfig.class);
  }
}
