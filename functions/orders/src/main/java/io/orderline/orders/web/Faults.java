package io.orderline.orders.web;

import io.orderline.core.customer.RecordsUnavailable;
import io.orderline.core.order.CatalogUnavailable;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What the caller over HTTP sees of a fault. */
final class Faults {
  @ServerExceptionMapper
  RestResponse<String> unavailable(CatalogUnavailable fault) {
    return RestResponse.status(Response.Status.SERVICE_UNAVAILABLE, fault.getMessage());
  }

  @ServerExceptionMapper
  RestResponse<String> unavailable(RecordsUnavailable fault) {
    return RestResponse.status(Response.Status.SERVICE_UNAVAILABLE, fault.getMessage());
  }
}
