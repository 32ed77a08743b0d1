package io.orderline.orders.shopify;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;
import java.util.Optional;

/** The shops on Shopify. */
@ConfigMapping(prefix = "orderline.orders.connectors")
public interface ShopifyConnectionsConfig {

  /** One entry a tenant. */
  @WithParentName
  Map<String, Connection> all();

  /** A tenant's systems of this kind. */
  interface Connection {
    /** A shop on Shopify. */
    Optional<ShopifyConfig> shopify();
  }
}
