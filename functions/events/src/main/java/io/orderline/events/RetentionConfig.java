package io.orderline.events;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.time.Duration;
import java.util.Map;

/** Shops that keep something for another time than everybody. */
@ConfigMapping(prefix = "orderline.retention")
public interface RetentionConfig {

  /**
   * By shop and by what is kept: {@code calls}, {@code events}, {@code tickets}, {@code messages},
   * {@code errands}. {@code orderline.retention.acme.calls=30d}
   */
  @WithParentName
  Map<String, Map<String, Duration>> ofShop();
}
