package io.orderline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShopBehindTest {
  private static final String DEMO = "orderline.orders.demo";

  @Test
  void aLineForDevelopmentHasTheDemoShop() {
    assertThat(behind(Map.of(DEMO, "true", ReadyLine.DEVELOPMENT, "true")))
        .isEqualTo(ShopBehind.DEMO_HERE);
  }

  @Test
  void realCallersOfTheDemoShopAreAWarning() {
    assertThat(behind(Map.of(DEMO, "true"))).isEqualTo(ShopBehind.DEMO_OUTSIDE);
    assertThat(behind(Map.of(DEMO, "true", "orderline.orders.connectors.demo.crm.url", "http://c")))
        .isEqualTo(ShopBehind.DEMO_OUTSIDE);
  }

  @Test
  void aShopThatIsConnectedIsTheCallersOwn() {
    assertThat(
            behind(Map.of(DEMO, "true", "orderline.orders.connectors.demo.rest.url", "http://s")))
        .isEqualTo(ShopBehind.OWN);
    assertThat(behind(Map.of(DEMO, "false"))).isEqualTo(ShopBehind.OWN);
  }

  private static ShopBehind behind(Map<String, String> settings) {
    return ShopBehind.of(
        new SmallRyeConfigBuilder()
            .withSources(new PropertiesConfigSource(settings, "test", 100))
            .build());
  }
}
