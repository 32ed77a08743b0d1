package io.orderline.blackbox;

import java.io.IOException;
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

/** The database of a server under test, seen as its owner: past row-level security. */
public record Database(Path data) {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  public void execute(String sql) throws SQLException, IOException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The first value of the first row, {@code null} when there is none. */
  public String value(String sql) throws SQLException, IOException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows.next() ? rows.getString(1) : null;
    }
  }

  /** All rows, with their values as text. */
  public List<List<String>> rows(String sql) throws SQLException, IOException {
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
  public Set<String> column(String sql) throws SQLException, IOException {
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

  /** The server's process. */
  ProcessHandle process() throws IOException {
    return ProcessHandle.of(Long.parseLong(line(0))).orElseThrow();
  }

  /** Where it is reached, as the functions are told. */
  public String url() throws IOException {
    return "postgresql://127.0.0.1:" + line(3) + "/orderline";
  }

  /** A connection of its own, for what takes longer than a statement. */
  public Connection connect() throws SQLException, IOException {
    return DriverManager.getConnection(
        "jdbc:" + url(),
        "orderline_owner",
        Files.readString(data.resolve("database-owner-password")).strip());
  }

  private String line(int index) throws IOException {
    return Files.readAllLines(data.resolve("postgresql/postmaster.pid")).get(index).strip();
  }
}
