package io.orderline.remote;

import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much a system of others may cost us. Part of a connector's configuration. */
public interface RemoteLimits {

  /** How long one try may take. */
  @WithDefault("1500ms")
  Duration timeout();

  /** How often a question is asked again after a passing fault. What changes something never is. */
  @WithDefault("1")
  int retries();

  /** How many requests are under way at once; as many more wait, the rest fail at once. */
  @WithDefault("20")
  int atOnce();

  /** How long the system is left alone after it failed repeatedly. */
  @WithDefault("3s")
  Duration pause();
}
