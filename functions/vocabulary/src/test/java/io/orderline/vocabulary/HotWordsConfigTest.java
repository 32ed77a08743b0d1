package io.orderline.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HotWordsConfigTest {
  private final HotWordsConfig config =
      new SmallRyeConfigBuilder()
          .withMapping(HotWordsConfig.class)
          .withSources(
              new PropertiesConfigSource(
                  Map.of(
                      "orderline.hot-words.demo.product", "空气炸锅,破壁机",
                      "orderline.hot-words.demo.brand", "小熊,破壁机",
                      "orderline.hot-words.demo.phrase", "七天无理由"),
                  "test",
                  100))
          .build()
          .getConfigMapping(HotWordsConfig.class);

  @Test
  void everyWordIsListenedForOnce() {
    assertThat(config.of("demo")).containsExactly("空气炸锅", "破壁机", "小熊", "七天无理由");
  }

  @Test
  void aShopThatNamesNoWordsHasNone() {
    assertThat(config.of("other")).isEmpty();
  }

  @Test
  void phrasesAreNoValues() {
    assertThat(config.bySlot())
        .isEqualTo(
            Map.of(
                "demo", Map.of("product", List.of("空气炸锅", "破壁机"), "brand", List.of("小熊", "破壁机"))));
  }
}
