package io.orderline.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RetiredSettingsTest {
  @Test
  void retiredKeyDoesNotPreventTheStart() {
    SmallRyeConfig config =
        new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .addDiscoveredInterceptors()
            .withMapping(CallConfig.class)
            .withSources(
                new PropertiesConfigSource(
                    Map.of("orderline.call.bench", "true", "orderline.call.keep", "30d"),
                    "installation",
                    100))
            .build();

    assertThat(config.getConfigMapping(CallConfig.class).keep()).hasDays(30);
  }
}
