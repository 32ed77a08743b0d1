package io.orderline.orders.shop;

import io.orderline.events.RetainedData;
import io.orderline.orders.OrdersConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Errands hold what a customer said: they are kept as long as one could be sent again. */
@Singleton
class RetainedErrands {
  @Produces
  @Singleton
  RetainedData errands(OrdersConfig config) {
    return new RetainedData("errands", "orders.forget_errands", config.keepErrands());
  }
}
