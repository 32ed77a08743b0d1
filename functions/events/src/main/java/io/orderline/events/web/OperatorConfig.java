package io.orderline.events.web;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Who may look into a shop's tickets, messages and events, and change them. */
@ConfigMapping(prefix = "orderline.operator")
public interface OperatorConfig {

  /**
   * The token that an operator shows; from the environment: {@code ORDERLINE_OPERATOR_TOKEN}.
   * Without one, these addresses are closed.
   */
  Optional<String> token();
}
