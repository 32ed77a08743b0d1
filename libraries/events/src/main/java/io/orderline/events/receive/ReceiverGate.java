package io.orderline.events.receive;

import io.orderline.events.Consumers;
import io.orderline.events.EventsConfig;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Lets nothing but CloudEvents to the function that takes events, and closes it where none come over
 * the network: in one process with the web, and in a function that wants no events, whoever reaches
 * the port could make some up.
 */
@Singleton
class ReceiverGate {
  private final boolean closed;

  ReceiverGate(EventsConfig config, Consumers consumers) {
    this.closed = config.transport().equals("loop-back") || consumers.none();
  }

  void stand(@Observes Router router) {
    router.route().order(Integer.MIN_VALUE).handler(this::pass);
  }

  private void pass(RoutingContext context) {
    if (!meantForFunction(context.request())) {
      context.next();
    } else if (closed) {
      context.response().setStatusCode(404).end();
    } else if (!event(context.request())) {
      context.response().setStatusCode(415).end();
    } else {
      context.next();
    }
  }

  /** In the binary mode or the structured one; anything else would be taken for a call by hand. */
  private static boolean event(HttpServerRequest request) {
    String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
    return request.method() == HttpMethod.POST
        && (request.getHeader("ce-id") != null && request.getHeader("ce-type") != null
            || type != null && type.startsWith("application/cloudevents+json"));
  }

  private static boolean meantForFunction(HttpServerRequest request) {
    return request.path().equals("/receive")
        || request.path().equals("/")
            && (request.method() == HttpMethod.POST || request.getHeader("ce-id") != null);
  }
}
