package io.orderline.speak;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;

/** The function's configuration as it is shipped, with some values of a test's own. */
public final class Configured {
  private Configured() {}

  public static SpeakConfig with(Map<String, String> values) {
    return new SmallRyeConfigBuilder()
        .withMapping(SpeakConfig.class)
        .withSources(new PropertiesConfigSource(values, "test", 1000))
        .addDiscoveredConverters()
        .build()
        .getConfigMapping(SpeakConfig.class);
  }
}
