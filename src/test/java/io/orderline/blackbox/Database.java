package io.orderline.blackbox;

import io.orderline.simulator.server.ServerDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * The database of a server under test, seen as its owner: past row-level security.
 *
 * @param url where it is reached, as the functions are told
 */
public record Database(String url, String owner, String password) {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** That which a server keeps in its data directory. */
  public static Database in(Path data) {
    ServerDatabase server = ServerDatabase.in(data);
    return new Database(server.url(), server.owner(), server.password());
  }

  public void execute(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The first value of the first row, {@code null} when there is none. */
  public String value(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows.next() ? rows.getString(1) : null;
    }
  }

  /** All rows, with their values as text. */
  public List<List<String>> rows(String sql) throws SQLException {
    return server().rows(sql);
  }

  /** The first value of each row. */
  public Set<String> column(String sql) throws SQLException {
    return rows(sql).stream().map(List::getFirst).collect(Collectors.toSet());
  }

  /**
   * Waits until the first value is as expected, since effects come after the answer; the last value
   * seen, when it never is.
   */
  public String awaited(String sql, String expected) throws Exception {
    return awaited(sql, expected, PATIENCE);
  }

  /** The same with a patience of its own, where it may stay otherwise. */
  public String awaited(String sql, String expected, Duration patience) throws Exception {
    long deadline = System.nanoTime() + patience.toNanos();
    String seen = value(sql);
    while (!expected.equals(seen) && System.nanoTime() < deadline) {
      TimeUnit.MILLISECONDS.sleep(50);
      seen = value(sql);
    }
    return seen;
  }

  /** A connection of its own, for what takes longer than a statement. */
  public Connection connect() throws SQLException {
    return server().connect();
  }

  /** The same as the commands see it. */
  public ServerDatabase server() {
    return new ServerDatabase(url, owner, password);
  }
}
