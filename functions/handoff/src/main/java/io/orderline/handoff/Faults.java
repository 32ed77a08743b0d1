package io.orderline.handoff;

import io.orderline.core.handoff.HandoffsUnavailable;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What is seen of a fault over HTTP. */
final class Faults {
  @ServerExceptionMapper
  RestResponse<String> unavailable(HandoffsUnavailable fault) {
    return RestResponse.status(Response.Status.SERVICE_UNAVAILABLE, fault.getMessage());
  }
}
