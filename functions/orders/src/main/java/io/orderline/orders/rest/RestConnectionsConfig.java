package io.orderline.orders.rest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;
import java.util.Optional;

/** The shops whose own order systems are asked over HTTP. */
@ConfigMapping(prefix = "orderline.orders.connectors")
public interface RestConnectionsConfig {

  /** One entry a tenant. */
  @WithParentName
  Map<String, Connection> all();

  /** A tenant's systems of this kind. */
  interface Connection {
    /** The shop's own order system, over the contract in {@code docs/shop-openapi.yaml}. */
    Optional<RestShopConfig> rest();
  }
}
