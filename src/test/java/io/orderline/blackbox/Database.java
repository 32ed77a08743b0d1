package io.orderline.blackbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
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
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** That which a server keeps in its data directory. */
  public static Database in(Path data) {
    return new Database(
        "postgresql://127.0.0.1:" + Postmaster.port(data) + "/orderline",
        "orderline_owner",
        read(data.resolve("database-owner-password")));
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
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      List<List<String>> rows = new ArrayList<>();
      while (found.next()) {
        List<String> row = new ArrayList<>();
        for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
          row.add(found.getString(column));
        }
        rows.add(row);
      }
      return rows;
    }
  }

  /** The first value of each row. */
  public Set<String> column(String sql) throws SQLException {
    return rows(sql).stream().map(List::getFirst).collect(Collectors.toSet());
  }

  /**
   * Waits until the first value is as expected, since effects come after the answer; the last value
   * seen, when it never is.
   */
  String awaited(String sql, String expected) throws Exception {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    String seen = value(sql);
    while (!expected.equals(seen) && System.nanoTime() < deadline) {
      TimeUnit.MILLISECONDS.sleep(50);
      seen = value(sql);
    }
    return seen;
  }

  /** A connection of its own, for what takes longer than a statement. */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection("jdbc:" + url, owner, password);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
