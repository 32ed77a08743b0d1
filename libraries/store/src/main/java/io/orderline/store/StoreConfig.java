package io.orderline.store;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** The database, set once for all functions of a process. */
@ConfigMapping(prefix = "orderline.store")
public interface StoreConfig {

  /** The address of PostgreSQL: {@code postgresql://host:port/database}. */
  String url();

  /** The same for migrations over JDBC; follows from {@code url} unless set. */
  String jdbcUrl();

  /** The role that the application connects as; the first migration creates it when missing. */
  String user();

  /** The password of {@code user}; from the environment: {@code ORDERLINE_STORE_PASSWORD}. */
  String password();

  /** The role that owns the schemas and runs the migrations. */
  String owner();

  /**
   * The password of {@code owner}; from the environment: {@code ORDERLINE_STORE_OWNER_PASSWORD}.
   */
  String ownerPassword();

  /** Whether each function migrates its own schema at start. */
  boolean migrate();

  /** The largest number of connections of one process. */
  int connections();

  /** Time limit for a transaction, waiting for a connection included. */
  Duration timeout();
}
