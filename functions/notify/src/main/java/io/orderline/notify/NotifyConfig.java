package io.orderline.notify;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** Short messages. */
@ConfigMapping(prefix = "orderline.notify")
public interface NotifyConfig {

  /** Who sends them: the name of a provider, or {@code log}, which sends none and says so. */
  String sender();

  /** How long a message that is being sent is left alone by others. */
  Duration lease();

  /** How long the provider may take. */
  Duration timeout();

  /** How long messages are kept. */
  Duration keep();
}
