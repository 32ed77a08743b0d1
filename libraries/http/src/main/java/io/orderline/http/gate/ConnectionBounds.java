package io.orderline.http.gate;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;

/**
 * Closes connections on which nothing is answered, or nothing is said: headers that trickle, bodies
 * that nobody reads, sockets that are held open, peers that are gone.
 */
@Singleton
class ConnectionBounds implements HttpServerOptionsCustomizer {
  private final GateConfig config;

  ConnectionBounds(GateConfig config) {
    this.config = config;
  }

  void begin(@Observes Router router) {
    ConnectionCounting.begin(config.source().connections());
  }

  @Override
  public void customizeHttpServer(HttpServerOptions options) {
    bound(options, config);
  }

  @Override
  public void customizeHttpsServer(HttpServerOptions options) {
    bound(options, config);
  }

  static void bound(HttpServerOptions options, GateConfig config) {
    int idle = (int) Math.max(1, config.idle().toSeconds());
    options.setIdleTimeoutUnit(TimeUnit.SECONDS);
    options.setIdleTimeout(0).setReadIdleTimeout(idle).setWriteIdleTimeout(idle);
  }
}
