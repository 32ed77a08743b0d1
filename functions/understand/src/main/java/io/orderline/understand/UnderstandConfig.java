package io.orderline.understand;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** A shop's settings for understanding. */
@ConfigMapping(prefix = "orderline.understand")
public interface UnderstandConfig {

  /** An intent less probable than this counts as not understood, 0 to 1. */
  @WithDefault("0.30")
  double rejection();

  /** Directory with the shop's own examples, a YAML file an intent; read at start. */
  Optional<Path> examples();

  /** The directory for a head trained with the shop's examples, so that the next start is fast. */
  @WithDefault("data/understand")
  Path cache();

  /** The number of short sentences kept with their vectors, two kilobytes each. */
  @WithDefault("2000")
  int remembered();
}
