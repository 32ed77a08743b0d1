package io.orderline.events.receive;

import com.fasterxml.jackson.core.JacksonException;
import io.orderline.core.fault.FaultKind;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Says why an event was not taken. Without a database nobody has looked at it: 503, so that whoever
 * brings it waits. What is no event's JSON is 400. What fails otherwise stays 500.
 */
@Singleton
class ReceiverFaults {
  private static final int AWAY = 503;
  private static final int UNREADABLE = 400;
  private static final String SECONDS = "1";

  void tell(@Observes Router router) {
    router.route("/").order(Integer.MIN_VALUE).failureHandler(ReceiverFaults::tell);
  }

  private static void tell(RoutingContext context) {
    Throwable fault = context.failure();
    if (fault == null || context.response().headWritten()) {
      context.next();
    } else if (FaultKind.of(fault) == FaultKind.AWAY) {
      // whatever else failed on the way: what is away is waited for
      context.response().setStatusCode(AWAY).putHeader(HttpHeaders.RETRY_AFTER, SECONDS).end();
    } else if (unreadable(fault)) {
      context.response().setStatusCode(UNREADABLE).end();
    } else {
      context.next();
    }
  }

  private static boolean unreadable(Throwable fault) {
    Throwable cause = fault;
    while (cause != null && !(cause instanceof JacksonException)) {
      cause = cause.getCause();
    }
    return cause != null;
  }
}
