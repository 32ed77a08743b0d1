package io.orderline.store;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.SslMode;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The pool with limits on every wait, so that a database that is gone is noticed in seconds. */
@Singleton
final class StorePool implements PgPoolCreator {
  private final StoreConfig config;

  StorePool(StoreConfig config) {
    this.config = config;
  }

  @Override
  public Pool create(Input input) {
    int millis = Math.toIntExact(config.timeout().toMillis());
    for (PgConnectOptions server : input.pgConnectOptionsList()) {
      server
          .setConnectTimeout(millis * 3 / 4)
          .setTcpKeepAlive(true)
          .addProperty("application_name", "orderline")
          .addProperty("statement_timeout", String.valueOf(millis))
          .addProperty("idle_in_transaction_session_timeout", String.valueOf(10L * millis));
      config.ca().ifPresent(ca -> encrypt(server, ca));
    }
    return PgBuilder.pool()
        .with(
            input
                .poolOptions()
                // ends before the transaction's time-out does: a connection that came for nobody
                // would never be given back
                .setConnectionTimeout(millis * 3 / 4)
                .setConnectionTimeoutUnit(TimeUnit.MILLISECONDS))
        .connectingTo(List.copyOf(input.pgConnectOptionsList()))
        .using(input.vertx())
        .build();
  }

  /** Or there is no connection: neither to a server without TLS, nor to another than that one. */
  private static void encrypt(PgConnectOptions server, Path ca) {
    server
        .setSslMode(SslMode.VERIFY_FULL)
        .setTrustOptions(new PemTrustOptions().addCertPath(ca.toString()))
        .setHostnameVerificationAlgorithm("HTTPS");
  }
}
