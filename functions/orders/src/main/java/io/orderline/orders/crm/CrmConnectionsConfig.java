package io.orderline.orders.crm;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;
import java.util.Optional;

/** The shops with a CRM. */
@ConfigMapping(prefix = "orderline.orders.connectors")
public interface CrmConnectionsConfig {

  /** One entry a tenant. */
  @WithParentName
  Map<String, Connection> all();

  /** A tenant's systems of this kind. */
  interface Connection {
    /** The tenant's CRM, over the contract in {@code docs/crm-openapi.yaml}. */
    Optional<CrmConfig> crm();
  }
}
