package io.orderline.access.web;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** The one token of an installation without named operators. */
@ConfigMapping(prefix = "orderline.operator")
public interface OperatorConfig {

  /**
   * Opens everything that an operator can do, in every shop; from the environment: {@code
   * ORDERLINE_OPERATOR_TOKEN}.
   */
  Optional<String> token();
}
