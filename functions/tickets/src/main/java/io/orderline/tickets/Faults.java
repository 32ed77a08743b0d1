package io.orderline.tickets;

import io.orderline.core.ticket.DeskUnavailable;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What is seen of a fault over HTTP. */
final class Faults {
  @ServerExceptionMapper
  RestResponse<String> unavailable(DeskUnavailable fault) {
    return RestResponse.status(Response.Status.SERVICE_UNAVAILABLE, fault.getMessage());
  }
}
