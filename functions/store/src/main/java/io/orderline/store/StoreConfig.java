package io.orderline.store;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** The database, set once for all functions of a process. */
@ConfigMapping(prefix = "orderline.store")
public interface StoreConfig {

  /** Where PostgreSQL is: {@code postgresql://host:port/database}. */
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

  /** How many connections one process opens at most. */
  int connections();

  /** How long a transaction may take, waiting for a connection included. */
  Duration timeout();
}
