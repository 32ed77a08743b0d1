package io.orderline.orders.web;

import io.orderline.core.customer.RecordsUnavailable;
import io.orderline.core.order.CatalogUnavailable;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Maps a fault for another function: it is the shop's, not ours, so that we are not left alone for
 * it.
 */
final class Faults {
  /** Failed Dependency. */
  private static final int THE_SHOP_FAILED = 424;

  @ServerExceptionMapper
  RestResponse<String> unavailable(CatalogUnavailable fault) {
    return ResponseBuilder.<String>create(THE_SHOP_FAILED).entity(fault.getMessage()).build();
  }

  @ServerExceptionMapper
  RestResponse<String> unavailable(RecordsUnavailable fault) {
    return ResponseBuilder.<String>create(THE_SHOP_FAILED).entity(fault.getMessage()).build();
  }
}
