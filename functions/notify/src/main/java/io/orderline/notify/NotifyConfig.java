package io.orderline.notify;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** Short messages. */
@ConfigMapping(prefix = "orderline.notify")
public interface NotifyConfig {

  /** The provider that sends messages, by name, or {@code log}, which sends none and says so. */
  String sender();

  /** The lease of a message that is being sent: others leave it alone for so long. */
  Duration lease();

  /** Time limit for the provider. */
  Duration timeout();

  /** Retention of messages. */
  Duration keep();
}
