package io.orderline.access.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How good secrets must be. */
@ConfigMapping(prefix = "orderline.secrets")
public interface SecretsConfig {

  /**
   * Whether secrets that can be guessed let a function start: for development, on a machine or in a
   * cluster that nobody else reaches.
   */
  @WithDefault("false")
  boolean weak();
}
