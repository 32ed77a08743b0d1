package io.orderline.handoff;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** Settings for hand-overs. */
@ConfigMapping(prefix = "orderline.handoff")
public interface HandoffConfig {

  /** How long hand-overs are kept: the card, what was said, what was noted down. */
  Duration keep();
}
