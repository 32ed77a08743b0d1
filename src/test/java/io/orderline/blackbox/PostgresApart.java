package io.orderline.blackbox;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;

/** A PostgreSQL that belongs to no server, as in a cluster: it stays while servers come and go. */
public final class PostgresApart implements AutoCloseable {
  private static final String OWNER = "postgres";

  /** It lets everybody in; functions refuse passwords that can be guessed. */
  private static final String PASSWORD = UUID.randomUUID().toString();

  private final EmbeddedPostgres postgres;

  private PostgresApart(EmbeddedPostgres postgres) {
    this.postgres = postgres;
  }

  /** Starts one that is empty. */
  public static PostgresApart start() throws IOException {
    return new PostgresApart(
        EmbeddedPostgres.builder().setServerConfig("max_connections", "200").start());
  }

  /** What leads a server to it. */
  public Map<String, String> settings() {
    return Map.of(
        "orderline.store.url", database().url(),
        "orderline.store.password", PASSWORD,
        "orderline.store.owner", OWNER,
        "orderline.store.owner-password", PASSWORD);
  }

  public Database database() {
    return new Database(
        "postgresql://127.0.0.1:" + postgres.getPort() + "/postgres", OWNER, PASSWORD);
  }

  @Override
  public void close() throws IOException {
    postgres.close();
  }
}
