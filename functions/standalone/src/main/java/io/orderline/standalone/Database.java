package io.orderline.standalone;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/**
 * The application's database on a server of our own: the owner's role, which migrates it, and the
 * role the functions work as, which row-level security binds.
 */
final class Database {
  static final String NAME = "orderline";
  static final String OWNER = "orderline_owner";
  static final String APPLICATION = "orderline_app";

  private Database() {}

  /**
   * Makes roles and database where they are missing.
   *
   * @return the configuration that leads the functions to it
   */
  static Map<String, String> prepare(PostgresServer server, DataDirectory data) {
    String owner = data.secret("database-owner-password");
    String application = data.secret("database-password");
    String url = "jdbc:postgresql://127.0.0.1:" + server.port() + "/";
    try (Connection connection =
            DriverManager.getConnection(
                url + "postgres", PostgresCluster.SUPERUSER, server.password());
        Statement statement = connection.createStatement()) {
      role(statement, OWNER, owner, "bypassrls"); // migrations change every tenant's rows
      role(statement, APPLICATION, application, "nobypassrls");
      if (!exists(statement, "select from pg_database where datname = '" + NAME + "'")) {
        statement.execute("create database " + NAME + " owner " + OWNER);
        statement.execute("revoke all on database " + NAME + " from public");
        statement.execute("grant connect on database " + NAME + " to " + APPLICATION);
      }
    } catch (SQLException e) {
      throw new StartupProblem(
          "The database could not be prepared (%s).".formatted(e.getMessage()), e);
    }
    return Map.of(
        "orderline.store.url",
        "postgresql://127.0.0.1:" + server.port() + "/" + NAME,
        "orderline.store.user",
        APPLICATION,
        "orderline.store.password",
        application,
        "orderline.store.owner",
        OWNER,
        "orderline.store.owner-password",
        owner);
  }

  /** Both names and passwords are ours: letters, digits, hyphens and underscores. */
  private static void role(Statement statement, String name, String password, String security)
      throws SQLException {
    if (!exists(statement, "select from pg_roles where rolname = '" + name + "'")) {
      statement.execute("create role " + name);
    }
    statement.execute(
        "alter role %s login nosuperuser %s password '%s'".formatted(name, security, password));
  }

  private static boolean exists(Statement statement, String query) throws SQLException {
    try (ResultSet rows = statement.executeQuery(query)) {
      return rows.next();
    }
  }
}
