package io.orderline.store;

import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.sqlclient.DatabaseException;
import io.vertx.sqlclient.TransactionRollbackException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Tells a fault of the database from a fault of the work done in it. */
final class DatabaseFailures {
  /**
   * SQLSTATE classes of a server that cannot serve now: connection, authorisation, resources,
   * operator intervention, system error.
   */
  private static final String STATES = "(08|28|53|57|58).*";

  private DatabaseFailures() {}

  static boolean isOutage(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .limit(20)
        .anyMatch(DatabaseFailures::speaksOfOne);
  }

  private static boolean speaksOfOne(Throwable cause) {
    return switch (cause) {
      case DatabaseException e -> serverIsAway(e.getSqlState());
      case SQLException e -> serverIsAway(e.getSQLState());
      case IOException _, TimeoutException _, io.smallrye.mutiny.TimeoutException _ -> true;
      case TransactionRollbackException _ -> false;
      case VertxException _ -> true; // of the connection or the pool
      case NoStackTraceThrowable _ -> true; // what the driver says of a connection that is closed
      default -> false;
    };
  }

  private static boolean serverIsAway(String state) {
    return Optional.ofNullable(state).filter(s -> s.matches(STATES)).isPresent();
  }
}
