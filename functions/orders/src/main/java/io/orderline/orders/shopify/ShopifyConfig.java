package io.orderline.orders.shopify;

import io.orderline.http.HttpLimits;
import io.smallrye.config.WithDefault;
import java.net.URI;

/**
 * A shop on Shopify. The app needs {@code read_customers}, {@code read_orders}, {@code
 * read_all_orders}, {@code write_orders}.
 */
public interface ShopifyConfig {

  /** The shop's address, {@code https://<name>.myshopify.com}. */
  URI url();

  /** The app's access token; set it from the environment. */
  String token();

  /** The version of the API; Shopify serves each for a year. */
  @WithDefault("2026-10")
  String apiVersion();

  /** The customer's tag that starts so names the level: {@code level:金牌会员}. */
  @WithDefault("level:")
  String levelTag();

  /** Limits on requests to the shop. */
  HttpLimits limits();
}
