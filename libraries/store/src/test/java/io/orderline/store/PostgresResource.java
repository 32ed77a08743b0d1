package io.orderline.store;

import io.orderline.core.clock.TestPatience;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/**
 * A real PostgreSQL, started once per test JVM. Use it as
 * {@code @QuarkusTestResource(PostgresResource.class)}; {@link #asOwner()} prepares rows past
 * row-level security.
 */
public final class PostgresResource implements QuarkusTestResourceLifecycleManager {
  /** The password of both roles. */
  public static final String PASSWORD = "for-tests-only";

  /** Its port, for the class loaders of a JVM: Quarkus loads this class anew for each profile. */
  private static final String PORT = "orderline.test.postgres.port";

  /** Started by the first use, stopped with the JVM. */
  static synchronized int port() {
    if (System.getProperty(PORT) == null) {
      System.setProperty(PORT, String.valueOf(start(0).getPort()));
    }
    return Integer.getInteger(PORT);
  }

  static EmbeddedPostgres start(int port) {
    try {
      return EmbeddedPostgres.builder()
          .setPort(port)
          .setServerConfig("fsync", "off")
          .setServerConfig("max_connections", "200")
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Map<String, String> start() {
    return configuration(port());
  }

  @Override
  public void stop() {
    // the next test class of this JVM uses it again
  }

  static Map<String, String> configuration(int port) {
    return Map.of(
        "orderline.store.url",
        "postgresql://localhost:" + port + "/postgres",
        "orderline.store.password",
        PASSWORD,
        "orderline.store.owner",
        "postgres",
        "orderline.store.owner-password",
        PASSWORD,
        "orderline.store.timeout",
        TestPatience.LONGEST.toString());
  }

  /** A connection that owns the tables; PostgreSQL's superuser sees every tenant. */
  public static Connection asOwner() throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://localhost:" + port() + "/postgres", "postgres", PASSWORD);
  }
}
