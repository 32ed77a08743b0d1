package io.orderline.tenant;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.time.Duration;
import java.util.Map;

/**
 * Retention times of the shops under their older key: {@code orderline.retention.<tenant>.calls}.
 */
@ConfigMapping(prefix = "orderline.retention")
public interface RetentionConfig {

  /** By tenant and by what is kept. */
  @WithParentName
  Map<String, Map<String, Duration>> all();
}
