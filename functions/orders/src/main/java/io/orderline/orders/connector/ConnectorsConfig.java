package io.orderline.orders.connector;

import io.orderline.orders.crm.CrmConfig;
import io.orderline.orders.kuaidi100.Kuaidi100Config;
import io.orderline.orders.rest.RestShopConfig;
import io.orderline.orders.shopify.ShopifyConfig;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;
import java.util.Optional;

/**
 * Which system stands behind each tenant's orders. A tenant that is not named here has the shop in
 * our own database.
 */
@ConfigMapping(prefix = "orderline.orders.connectors")
public interface ConnectorsConfig {

  /** One entry a tenant. */
  @WithParentName
  Map<String, Connection> all();

  /** A tenant's systems. */
  interface Connection {
    /** The shop's own order system, over the contract in {@code docs/shop-openapi.yaml}. */
    Optional<RestShopConfig> rest();

    /** A shop on Shopify. */
    Optional<ShopifyConfig> shopify();

    /** Parcels on their way are traced at Kuaidi100. */
    Optional<Kuaidi100Config> kuaidi100();

    /** What is kept of customers, over the contract in {@code docs/crm-openapi.yaml}. */
    Optional<CrmConfig> crm();
  }
}
