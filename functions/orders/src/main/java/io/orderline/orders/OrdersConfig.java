package io.orderline.orders;

import io.orderline.core.tenant.TenantId;
import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How orders are found. */
@ConfigMapping(prefix = "orderline.orders")
public interface OrdersConfig {

  /** Whether the demo shop is filled at start. */
  boolean demo();

  /** The tenant that the demo shop belongs to. */
  TenantId tenant();

  /** How long an answer may take before the caller is told that the shop cannot be asked. */
  Duration timeout();

  /** How long the shop is left alone after it failed repeatedly. */
  Duration retryAfter();

  /** How long the demo shop remembers what it was asked to do; it may be personal. */
  Duration keepErrands();
}
