package io.orderline.understand;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** What a shop can set about understanding. */
@ConfigMapping(prefix = "orderline.understand")
public interface UnderstandConfig {

  /** An intent less probable than this counts as not understood, 0 to 1. */
  @WithDefault("0.30")
  double rejection();

  /** Directory with the shop's own examples, a YAML file an intent; read at start. */
  Optional<Path> examples();

  /** Where a head trained with the shop's examples is kept, so that the next start is fast. */
  @WithDefault("data/understand")
  Path cache();

  /** How many short sentences are remembered with their vectors, two kilobytes each. */
  @WithDefault("2000")
  int remembered();
}
