package io.orderline.events.receive;

import io.orderline.events.EventsConfig;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Closes the function that takes events where they do not come over the network: in one process
 * with the web, whoever reaches the port could make up events.
 */
@Singleton
class ReceiverGate {
  private final EventsConfig config;

  ReceiverGate(EventsConfig config) {
    this.config = config;
  }

  void close(@Observes Router router) {
    if (config.transport().equals("loop-back")) {
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
