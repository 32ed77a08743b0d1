package io.orderline.orders;

import io.orderline.core.tenant.TenantId;
import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** Settings for finding orders. */
@ConfigMapping(prefix = "orderline.orders")
public interface OrdersConfig {

  /** Whether the demo shop is filled at start. */
  boolean demo();

  /** The tenant that the demo shop belongs to. */
  TenantId tenant();

  /** Time limit for an answer; the caller then hears that the shop cannot be asked. */
  Duration timeout();

  /** Pause after repeated failures before the shop is asked again. */
  Duration retryAfter();

  /** Retention of the demo shop's errands, which may be personal. */
  Duration keepErrands();
}
