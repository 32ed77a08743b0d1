package io.orderline.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderline.core.clock.TestPatience;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {
  private static PostgresPrograms programs;

  @TempDir Path directory;

  @BeforeAll
  static void unpack() {
    programs = PostgresArchive.unpackedIn(Settings.of(Map.of(), System.getenv()).cache());
  }

  @Test
  void dataSurvivesARestart() throws Exception {
    try (DataDirectory data = DataDirectory.open(directory)) {
      try (PostgresServer server = start(data)) {
        Database.prepare(server, data);
        execute(server, data, "create table kept (word text)");
        execute(server, data, "insert into kept values ('听单')");
      }
      try (PostgresServer server = start(data)) {
        Database.prepare(server, data);
        assertThat(one(server, data, "select word from kept")).isEqualTo("听单");
      }
    }
  }

  @Test
  void aServerLeftByAKilledProcessIsStoppedAndItsDataKept() throws Exception {
    try (DataDirectory data = DataDirectory.open(directory)) {
      PostgresServer left = start(data);
      Database.prepare(left, data);
      execute(left, data, "create table kept (word text)");
      left.leave();
      PostmasterFile orphan = PostmasterFile.of(directory.resolve("postgresql")).orElseThrow();
      assertThat(orphan.running()).isTrue();

      try (PostgresServer server = start(data)) {
        assertThat(orphan.running()).isFalse();
        assertThat(one(server, data, "select count(*) from kept")).isEqualTo("0");
      }
    }
  }

  @Test
  void aServerThatIsKilledIsStartedAgainWithItsData() throws Exception {
    try (DataDirectory data = DataDirectory.open(directory);
        PostgresServer server = start(data)) {
      Database.prepare(server, data);
      execute(server, data, "create table kept (word text)");
      execute(server, data, "insert into kept values ('听单')");
      PostmasterFile killed = PostmasterFile.of(directory.resolve("postgresql")).orElseThrow();

      ProcessHandle process = ProcessHandle.of(killed.pid()).orElseThrow();
      List<ProcessHandle> workers = process.children().toList();
      process.destroyForcibly();
      workers.forEach(ProcessHandle::destroyForcibly);

      awaitAnother(killed);
      assertThat(one(server, data, "select word from kept")).isEqualTo("听单");
    }
  }

  @Test
  void aServerThatIsStoppedStaysDown() throws Exception {
    try (DataDirectory data = DataDirectory.open(directory)) {
      PostgresServer server = start(data);
      server.close();
      LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
      assertThat(PostmasterFile.of(directory.resolve("postgresql"))).isEmpty();
    }
  }

  /** A server that was started again has another process, and answers once its file has a port. */
  private void awaitAnother(PostmasterFile before) throws IOException, SQLException {
    long end = System.nanoTime() + TestPatience.LONGEST.toNanos();
    while (true) {
      var now = PostmasterFile.of(directory.resolve("postgresql"));
      if (now.filter(file -> file.pid() != before.pid() && file.running()).isPresent()
          && answers(now.get().port())) {
        return;
      }
      assertThat(System.nanoTime()).as("it is started again").isLessThan(end);
      LockSupport.parkNanos(50_000_000);
    }
  }

  private static boolean answers(int port) {
    try {
      DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/x", "x", "x").close();
      return true;
    } catch (SQLException refused) {
      // it has read the request, and is no longer starting up
      return "28P01".equals(refused.getSQLState()) || "28000".equals(refused.getSQLState());
    }
  }

  @Test
  void freshMovesTheOldDatabaseAside() throws Exception {
    try (DataDirectory data = DataDirectory.open(directory)) {
      try (PostgresServer server = start(data)) {
        Database.prepare(server, data);
        execute(server, data, "create table kept (word text)");
      }
      try (PostgresServer server = PostgresServer.start(programs, data, true)) {
        Database.prepare(server, data);
        assertThat(one(server, data, "select to_regclass('kept')")).isNull();
      }
      assertThat(directory.resolve("postgresql.old/PG_VERSION")).exists();
    }
  }

  @Test
  void theApplicationsRoleIsBoundByRowLevelSecurity() throws Exception {
    try (DataDirectory data = DataDirectory.open(directory);
        PostgresServer server = start(data)) {
      Database.prepare(server, data);
      assertThat(
              one(
                  server,
                  data,
                  "select rolsuper or rolbypassrls from pg_roles where rolname = 'orderline_app'"))
          .isEqualTo("f");
    }
  }

  @Test
  void aWrongPasswordIsRefused() throws Exception {
    try (DataDirectory data = DataDirectory.open(directory);
        PostgresServer server = start(data)) {
      assertThatThrownBy(
              () ->
                  DriverManager.getConnection(
                      "jdbc:postgresql://127.0.0.1:" + server.port() + "/postgres",
                      "postgres",
                      "guess"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password authentication failed");
    }
  }

  @Test
  void dataOfAnotherVersionIsLeftAloneWithAnExplanation() throws Exception {
    Path cluster = Files.createDirectory(directory.resolve("postgresql"));
    Files.writeString(cluster.resolve("PG_VERSION"), "14\n");
    try (DataDirectory data = DataDirectory.open(directory)) {
      assertThatThrownBy(() -> start(data))
          .isInstanceOf(StartupProblem.class)
          .hasMessageContaining("written by PostgreSQL 14")
          .hasMessageContaining("--fresh");
    }
  }

  @Test
  void aDirectoryThatIsNoClusterIsLeftAloneWithAnExplanation() throws Exception {
    Files.createDirectory(directory.resolve("postgresql"));
    try (DataDirectory data = DataDirectory.open(directory)) {
      assertThatThrownBy(() -> start(data))
          .isInstanceOf(StartupProblem.class)
          .hasMessageContaining("is not a PostgreSQL data directory");
    }
  }

  @Test
  void damagedDataIsReportedWithTheServersOwnWords() throws Exception {
    try (DataDirectory data = DataDirectory.open(directory)) {
      start(data).close();
      Files.delete(directory.resolve("postgresql/global/pg_control"));
      assertThatThrownBy(() -> start(data))
          .isInstanceOf(StartupProblem.class)
          .hasMessageContaining("could not open its data")
          .hasMessageContaining("pg_control");
    }
  }

  private static PostgresServer start(DataDirectory data) {
    return PostgresServer.start(programs, data, false);
  }

  private static void execute(PostgresServer server, DataDirectory data, String sql)
      throws SQLException, IOException {
    try (Connection connection = connect(server, data);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String one(PostgresServer server, DataDirectory data, String sql)
      throws SQLException, IOException {
    try (Connection connection = connect(server, data);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      assertThat(rows.next()).isTrue();
      return rows.getString(1);
    }
  }

  private static Connection connect(PostgresServer server, DataDirectory data) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + server.port() + "/orderline",
        "orderline_owner",
        data.secret("database-owner-password"));
  }
}
