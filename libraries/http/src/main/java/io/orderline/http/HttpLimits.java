package io.orderline.http;

import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits on requests to another system. Part of a connector's configuration. */
public interface HttpLimits {

  /** Time limit for one try. */
  @WithDefault("1500ms")
  Duration timeout();

  /**
   * Retries of a query after a passing fault. A request that changes something is never retried.
   */
  @WithDefault("1")
  int retries();

  /** Requests under way at once; as many more wait, the rest fail at once. */
  @WithDefault("20")
  int atOnce();

  /** Pause after repeated failures before the system is asked again. */
  @WithDefault("3s")
  Duration pause();
}
