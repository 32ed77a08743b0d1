package io.orderline.notify;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.notify.aliyun.AliyunConfig;
import io.orderline.notify.twilio.TwilioConfig;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

class NotifyConfigTest {
  private final SmallRyeConfig config =
      new SmallRyeConfigBuilder()
          // as shipped: what another test of this JVM set as a system property does not count
          .addPropertiesSources()
          .addDefaultInterceptors()
          .addDiscoveredConverters()
          .withMapping(NotifyConfig.class)
          .withMapping(AliyunConfig.class)
          .withMapping(TwilioConfig.class)
          .build();

  @Test
  void ofItselfNothingIsSentToAnybody() {
    assertThat(config.getConfigMapping(NotifyConfig.class).sender()).isEqualTo("log");
    assertThat(config.getConfigMapping(AliyunConfig.class).account()).isEmpty();
    assertThat(config.getConfigMapping(TwilioConfig.class).account()).isEmpty();
  }

  @Test
  void aProviderMayTakeLessTimeThanWeWaitForIt() {
    assertThat(config.getConfigMapping(AliyunConfig.class).limits().timeout())
        .isLessThan(config.getConfigMapping(NotifyConfig.class).timeout());
    assertThat(config.getConfigMapping(TwilioConfig.class).limits().timeout())
        .isLessThan(config.getConfigMapping(NotifyConfig.class).timeout());
  }
}
