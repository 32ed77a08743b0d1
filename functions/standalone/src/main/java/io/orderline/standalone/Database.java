package io.orderline.standalone;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The application's database on a server of our own: the owner's role, which migrates it, and the
 * role the functions work as, which row-level security binds.
 */
final class Database {
  static final String NAME = "orderline";
  static final String OWNER = "orderline_owner";
  static final String APPLICATION = "orderline_app";

  /** With the function's name behind it; the migration calls them so. */
  private static final String ROLE = "orderline_";

  private Database() {}

  /**
   * Makes roles and database where they are missing, for one process that has all functions.
   *
   * @return the configuration that leads the functions to it
   */
  static Map<String, String> prepare(PostgresServer server, DataDirectory data) {
    return prepare(server, data, List.of());
  }

  /**
   * The same for functions that run apart, each with a role of its own.
   *
   * @param functions those that have a database
   * @see #roleOf
   */
  static Map<String, String> prepare(
      PostgresServer server, DataDirectory data, List<String> functions) {
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
      for (String function : functions) {
        role(statement, ROLE + function, password(data, function), "nobypassrls");
        statement.execute("grant connect on database " + NAME + " to " + ROLE + function);
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
        owner,
        "orderline.store.roles",
        functions.isEmpty()
            ? "none"
            : functions.stream()
                .map(function -> function + "=" + password(data, function))
                .collect(Collectors.joining(" ")));
  }

  /** What leads one function to its role. */
  static Map<String, String> roleOf(String function, DataDirectory data) {
    return Map.of(
        "ORDERLINE_STORE_USER",
        ROLE + function,
        "ORDERLINE_STORE_PASSWORD",
        password(data, function));
  }

  private static String password(DataDirectory data, String function) {
    return data.secret("database-password-" + function);
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
