package io.orderline.flows;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Where a shop's own flows and policies lie. */
@ConfigMapping(prefix = "orderline.call")
public interface FlowsConfig {

  /** A directory with flow files that replace those of the same name or add to them. */
  Optional<String> flows();

  /** A directory with a file of rules for each shop that has its own: {@code <tenant>.yaml}. */
  Optional<String> policies();
}
