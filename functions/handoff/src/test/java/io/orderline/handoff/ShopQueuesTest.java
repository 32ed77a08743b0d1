package io.orderline.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.handoff.Queues;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.tenant.Tenants;
import io.orderline.tenant.ConfiguredTenants;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** When queues are served: in hours of their own or the shop's, and never on its holidays. */
class ShopQueuesTest {
  private static final TenantId SHOP = new TenantId("acme");
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Map<String, String> KEYS =
      Map.of(
          "orderline.tenants.acme.name", "山野商城",
          "orderline.tenants.acme.hours", "09:00-18:00",
          "orderline.tenants.acme.holidays", "2027-02-06",
          "orderline.tenants.acme.queues.general.title", "综合",
          "orderline.tenants.acme.queues.late.title", "夜间",
          "orderline.tenants.acme.queues.late.hours", "18:00-23:00");

  @Test
  void aQueueIsServedInItsOwnHoursOrInTheShops() {
    assertThat(at("2027-02-05T10:00").open()).containsExactly("general");
    assertThat(at("2027-02-05T20:00").open()).containsExactly("late");
  }

  @Test
  void onAHolidayOfTheShopNoQueueIsServed() {
    assertThat(at("2027-02-06T10:00").open()).isEmpty();
    assertThat(at("2027-02-06T20:00").open()).isEmpty();
    assertThat(at("2027-02-07T20:00").open()).containsExactly("late");
  }

  private static Queues at(String local) {
    Tenants tenants = ConfiguredTenants.of(builder().withMappingIgnore("orderline.**"));
    QueuesConfig queues =
        builder()
            .withMapping(QueuesConfig.class)
            .withMappingIgnore("orderline.**")
            .withConverter(Duration.class, 200, new DurationConverter())
            .build()
            .getConfigMapping(QueuesConfig.class);
    return new ShopQueues(queues, tenants, Clock.systemUTC())
        .at(SHOP, LocalDateTime.parse(local).atZone(ZONE).toInstant());
  }

  private static SmallRyeConfigBuilder builder() {
    return new SmallRyeConfigBuilder().withSources(new PropertiesConfigSource(KEYS, "test", 100));
  }
}
