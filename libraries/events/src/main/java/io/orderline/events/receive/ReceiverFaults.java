package io.orderline.events.receive;

import io.orderline.core.fault.FaultKind;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Says why an event was not taken. Without a database nobody has looked at it: 503, so that whoever
 * brings it waits. What fails otherwise stays 500.
 */
@Singleton
class ReceiverFaults {
  private static final int AWAY = 503;
  private static final String SECONDS = "1";

  void tell(@Observes Router router) {
    router.route("/").order(Integer.MIN_VALUE).failureHandler(ReceiverFaults::tell);
  }

  private static void tell(RoutingContext context) {
    Throwable fault = context.failure();
    if (fault != null
        && !context.response().headWritten()
        && FaultKind.of(fault) == FaultKind.AWAY) {
      context.response().setStatusCode(AWAY).putHeader(HttpHeaders.RETRY_AFTER, SECONDS).end();
    } else {
      context.next();
    }
  }
}
