package io.orderline.blackbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The database of a server under test, seen as its owner: past row-level security. */
record Database(Path data) {
  void execute(String sql) throws SQLException, IOException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The first value of the first row, {@code null} when there is none. */
  String value(String sql) throws SQLException, IOException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows.next() ? rows.getString(1) : null;
    }
  }

  /** The server's process. */
  ProcessHandle process() throws IOException {
    return ProcessHandle.of(Long.parseLong(line(0))).orElseThrow();
  }

  private Connection connect() throws SQLException, IOException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + line(3) + "/orderline",
        "orderline_owner",
        Files.readString(data.resolve("database-owner-password")).strip());
  }

  private String line(int index) throws IOException {
    return Files.readAllLines(data.resolve("postgresql/postmaster.pid")).get(index).strip();
  }
}
