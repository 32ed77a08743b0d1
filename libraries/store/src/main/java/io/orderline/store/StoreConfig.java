package io.orderline.store;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

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

  /**
   * Roles of functions that run apart, for who migrates: {@code call=PASSWORD tickets=PASSWORD …}.
   * The migration makes {@code orderline_call} and so on where they are missing, gives each what it
   * needs and lets each speak only for tenants that it {@linkplain TenantProof proves}. {@code
   * none} where one process has all functions.
   */
  String roles();

  /**
   * The certificates that the database's one must come of, as a PEM file. When it is set, the
   * connection is encrypted and the host name checked, or there is none.
   */
  Optional<Path> ca();

  /** Whether each function migrates its own schema at start. */
  boolean migrate();

  /** The largest number of connections of one process. */
  int connections();

  /** Time limit for a transaction, waiting for a connection included. */
  Duration timeout();
}
