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
 * Lets nothing but CloudEvents to the function that takes events, and closes it where none come
 * over the network: in one process with the web, and in a function that wants no events, whoever
 * reaches the port could make some up.
 */
@Singleton
class ReceiverGate {
  private static final String PUBLIC_DOMAIN = "K-Original-Host";

  private final boolean closed;

  ReceiverGate(EventsConfig config, Consumers consumers) {
    this.closed = config.transport().equals("loop-back") || consumers.none();
  }

  void stand(@Observes Router router) {
    router.route().order(Integer.MIN_VALUE).handler(this::pass);
  }

  private void pass(RoutingContext context) {
    if (!meantForFunction(context)) {
      context.next();
    } else if (closed || fromOutside(context.request())) {
      context.response().setStatusCode(404).end();
    } else if (!event(context.request())) {
      context.response().setStatusCode(415).end();
    } else {
      context.next();
    }
  }

  /**
   * Whether it came to a domain of its own. Knative's DomainMapping names it, whatever the request
   * says besides; events come inside the cluster, to the service's own name.
   */
  private static boolean fromOutside(HttpServerRequest request) {
    return request.getHeader(PUBLIC_DOMAIN) != null;
  }

  /** In the binary mode, as Knative and the relay bring them; else it would be a call by hand. */
  private static boolean event(HttpServerRequest request) {
    return request.method() == HttpMethod.POST
        && request.getHeader("ce-id") != null
        && request.getHeader("ce-type") != null;
  }

  /** A browser asks for a page at the same address. */
  private static boolean page(HttpServerRequest request) {
    return request.method() == HttpMethod.GET && request.getHeader("ce-id") == null;
  }

  private static boolean meantForFunction(RoutingContext context) {
    String path = context.normalizedPath();
    return path.equals("/receive") || path.equals("/") && !page(context.request());
  }
}
