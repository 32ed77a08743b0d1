package io.orderline.access.web;

import io.orderline.access.Role;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Operators by name; the name is what a ticket's history records. */
@ConfigMapping(prefix = "orderline.operators")
public interface OperatorsConfig {

  @WithParentName
  Map<String, NamedOperator> named();

  /** A person with a token of their own. */
  interface NamedOperator extends TokenConfig {

    /**
     * {@code administrator}, {@code supervisor}, {@code agent}, {@code inspector}, {@code auditor}.
     */
    Set<Role> roles();

    /** The shops that the operator reaches; {@code *} for all. */
    Set<String> tenants();

    /** The queues whose calls the operator takes. */
    Optional<Set<String>> queues();
  }
}
