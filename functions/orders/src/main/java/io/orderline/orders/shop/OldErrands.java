package io.orderline.orders.shop;

import io.orderline.events.Perishable;
import io.orderline.orders.OrdersConfig;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Errands hold what a customer said: they are kept as long as one could be sent again. */
@Singleton
class OldErrands implements Perishable {
  private final OrdersConfig config;

  OldErrands(OrdersConfig config) {
    this.config = config;
  }

  @Override
  public String what() {
    return "errands";
  }

  @Override
  public String function() {
    return "orders.forget_errands";
  }

  @Override
  public Duration keep() {
    return config.keepErrands();
  }
}
