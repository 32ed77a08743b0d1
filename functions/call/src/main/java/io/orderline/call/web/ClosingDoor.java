package io.orderline.call.web;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A process that ends answers what it has begun and turns away what comes then, with 503: a
 * provider asks its fallback address. Otherwise new requests would keep it open until its time is
 * over, and those in flight at that moment would be cut.
 */
@Singleton
class ClosingDoor {
  /** After all others that observe the end, such as streams that drain. */
  private static final int LAST = 10_000;

  private final Duration delay;
  private volatile boolean closed;

  ClosingDoor(
      @ConfigProperty(name = "quarkus.shutdown.delay", defaultValue = "1ms") Duration delay) {
    this.delay = delay;
  }

  void close(@Observes @Priority(LAST) ShutdownDelayInitiatedEvent end, Vertx vertx) {
    vertx.setTimer(Math.max(1, delay.toMillis()), _ -> closed = true);
  }

  void stand(@Observes Router router) {
    router.route("/calls/*").order(Integer.MIN_VALUE).handler(this::pass);
  }

  private void pass(RoutingContext context) {
    if (closed) {
      context.response().setStatusCode(503).putHeader(HttpHeaders.CONNECTION, "close").end();
    } else {
      context.next();
    }
  }
}
