package io.orderline.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;

/** The directory in which PostgreSQL keeps its databases. */
record PostgresCluster(Path directory) {
  static final String SUPERUSER = "postgres";

  /** Durable, loopback only, and silent about values: statements may carry personal data. */
  private static final String SETTINGS =
      """

      # Orderline
      listen_addresses = '127.0.0.1'
      unix_socket_directories = ''
      max_connections = 100
      shared_buffers = 64MB
      timezone = 'UTC'
      log_error_verbosity = terse
      log_min_error_statement = panic
      """;

  static PostgresCluster in(DataDirectory data) {
    return new PostgresCluster(data.path().resolve("postgresql"));
  }

  boolean exists() {
    return Files.exists(directory);
  }

  /** Moves the stopped cluster aside, replacing one moved earlier. */
  void setAside() throws IOException {
    Path aside = directory.resolveSibling("postgresql.old");
    deleteTree(aside);
    Files.move(directory, aside, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Makes the cluster beside its place and renames it: one that is there is a whole one. */
  void make(PostgresPrograms programs, String password) throws IOException {
    Path unfinished = directory.resolveSibling("postgresql.new");
    deleteTree(unfinished);
    Path passwordFile = directory.resolveSibling("initdb-password");
    DataDirectory.writePrivately(passwordFile, password + "\n");
    PostgresPrograms.Outcome outcome =
        programs.run(
            "initdb",
            "--pgdata=" + unfinished,
            "--username=" + SUPERUSER,
            "--pwfile=" + passwordFile,
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale=C",
            "--locale-provider=icu",
            "--icu-locale=zh-Hans");
    Files.deleteIfExists(passwordFile);
    if (!outcome.good()) {
      throw new StartupProblem(
          "PostgreSQL could not make its data directory:\n" + outcome.output());
    }
    Files.writeString(unfinished.resolve("postgresql.conf"), SETTINGS, StandardOpenOption.APPEND);
    Files.move(unfinished, directory, StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * @throws StartupProblem when our PostgreSQL cannot open it
   */
  void check() throws IOException {
    Path version = directory.resolve("PG_VERSION");
    if (!Files.isRegularFile(version)) {
      throw new StartupProblem(
          "%s is not a PostgreSQL data directory. Move it away or choose another one with --data DIR; --fresh begins anew."
              .formatted(directory));
    }
    String made = Files.readString(version).strip();
    if (!made.equals(PostgresArchive.MAJOR)) {
      throw new StartupProblem(
          "The data in %s was written by PostgreSQL %s; this Orderline brings PostgreSQL %s. Carry it over with pg_dump, or begin anew with --fresh."
              .formatted(directory, made, PostgresArchive.MAJOR));
    }
  }

  private static void deleteTree(Path tree) throws IOException {
    if (!Files.exists(tree)) {
      return;
    }
    try (Stream<Path> files = Files.walk(tree)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
