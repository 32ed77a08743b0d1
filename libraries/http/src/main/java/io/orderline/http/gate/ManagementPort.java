package io.orderline.http.gate;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Serves {@code /q/*} (health, metrics) on a port of its own where one is set, so that whoever
 * reaches the function reaches none of it. Quarkus' own management interface is chosen when the
 * application is built, and this is one build for a laptop and for a cluster.
 */
@Singleton
class ManagementPort {
  private final GateConfig config;
  private final String host;
  private HttpServer server;

  ManagementPort(
      GateConfig config,
      @ConfigProperty(name = "quarkus.http.host", defaultValue = "0.0.0.0") String host) {
    this.config = config;
    this.host = host;
  }

  void open(@Observes StartupEvent start, Vertx vertx) {
    if (config.managementPort().isEmpty()) {
      return;
    }
    var options = new HttpServerOptions().setHost(host).setPort(config.managementPort().getAsInt());
    ConnectionBounds.bound(options, config);
    server =
        vertx
            .createHttpServer(options)
            .requestHandler(VertxHttpRecorder.getRootHandler())
            .listen()
            .toCompletionStage()
            .toCompletableFuture()
            .join();
  }

  void close(@Observes ShutdownEvent end) {
    if (server != null) {
      server.close();
    }
  }
}
