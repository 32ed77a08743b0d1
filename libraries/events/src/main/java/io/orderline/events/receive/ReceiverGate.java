package io.orderline.events.receive;

import io.orderline.events.Consumers;
import io.orderline.events.EventsConfig;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Closes the function that takes events where none come over the network: in one process with the
 * web, and in a function that wants no events, whoever reaches the port could make some up.
 */
@Singleton
class ReceiverGate {
  private final boolean closed;

  ReceiverGate(EventsConfig config, Consumers consumers) {
    this.closed = config.transport().equals("loop-back") || consumers.none();
  }

  void close(@Observes Router router) {
    if (closed) {
      router.route().order(Integer.MIN_VALUE).handler(ReceiverGate::refuse);
    }
  }

  private static void refuse(RoutingContext context) {
    if (meantForFunction(context.request())) {
      context.response().setStatusCode(404).end();
    } else {
      context.next();
    }
  }

  private static boolean meantForFunction(HttpServerRequest request) {
    return request.path().equals("/receive")
        || request.path().equals("/")
            && (request.method() == HttpMethod.POST || request.getHeader("ce-id") != null);
  }
}
