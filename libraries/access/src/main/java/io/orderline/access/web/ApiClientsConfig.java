package io.orderline.access.web;

import io.orderline.access.Permission;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;
import java.util.Set;

/** Programs of the shop by name, such as a CRM that reads tickets. */
@ConfigMapping(prefix = "orderline.api-clients")
public interface ApiClientsConfig {

  @WithParentName
  Map<String, NamedClient> named();

  /** A program with a token of its own. */
  interface NamedClient extends TokenConfig {

    /** Permissions, such as {@code tickets-read}. */
    Set<Permission> scopes();

    /** The shops that the program reaches; {@code *} for all. */
    Set<String> tenants();
  }
}
