package io.orderline.simulator.server;

import io.orderline.simulator.CommandProblem;
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

/**
 * A server's database, seen as its owner: past row-level security.
 *
 * @param url where it is reached, as the functions are told
 */
public record ServerDatabase(String url, String owner, String password) {
  private static final Duration EFFECTS = Duration.ofSeconds(20);
  private static final int POLL_MILLIS = 200;
  private static final int PORT_LINE = 3;

  private static final String UNDER_WAY =
      "select (select count(*) from events.outbox where sent_at is null)"
          + " + (select count(*) from events.inbox where state = 'waiting')";

  /**
   * The one that a server keeps in its data directory.
   *
   * @throws CommandProblem when there is none, or it does not run
   */
  public static ServerDatabase in(Path data) {
    try {
      String port =
          Files.readAllLines(data.resolve("postgresql/postmaster.pid")).get(PORT_LINE).strip();
      return new ServerDatabase(
          "postgresql://127.0.0.1:" + port + "/orderline",
          "orderline_owner",
          Files.readString(data.resolve("database-owner-password")).strip());
    } catch (IOException e) {
      throw new CommandProblem(
          "No database runs in %s (%s). Name the server's data directory: --data DIR"
              .formatted(data, e.getMessage()),
          e);
    }
  }

  /** A connection of its own. */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection("jdbc:" + url, owner, password);
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

  /** Waits for what calls have caused, which comes after their answers; not for ever. */
  public void awaitEffects() throws SQLException {
    long deadline = System.nanoTime() + EFFECTS.toNanos();
    while (!rows(UNDER_WAY).getFirst().getFirst().equals("0") && System.nanoTime() < deadline) {
      try {
        Thread.sleep(POLL_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
