package io.orderline.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A PostgreSQL server of our own on the loopback address. When it ends by itself it is started
 * again. It outlives a killed Java process; the next start finds it by its {@code postmaster.pid}
 * and stops it properly before opening the cluster again.
 */
final class PostgresServer implements AutoCloseable {
  private final PostgresPrograms programs;
  private final Path cluster;
  private final int port;
  private final String password;
  private PostgresWatch watch;

  private PostgresServer(PostgresPrograms programs, Path cluster, int port, String password) {
    this.programs = programs;
    this.cluster = cluster;
    this.port = port;
    this.password = password;
  }

  /**
   * Starts the server, making the cluster first when there is none.
   *
   * @param fresh whether to move a cluster that is there aside
   * @throws StartupProblem when the cluster cannot be opened
   */
  static PostgresServer start(PostgresPrograms programs, DataDirectory data, boolean fresh) {
    PostgresCluster cluster = PostgresCluster.in(data);
    String password = data.secret("postgres-password");
    try {
      PostgresServer server =
          new PostgresServer(programs, cluster.directory(), port(cluster.directory()), password);
      server.stopOrphan();
      if (fresh && cluster.exists()) {
        cluster.setAside();
      }
      if (cluster.exists()) {
        cluster.check();
      } else {
        cluster.make(programs, password);
      }
      Path log = data.path().resolve("postgresql.log");
      server.open(log);
      server.watch = new PostgresWatch(server.watched(log));
      return server;
    } catch (IOException e) {
      throw new StartupProblem("PostgreSQL could not be started (%s).".formatted(e), e);
    }
  }

  int port() {
    return port;
  }

  /** The superuser's password; that role only makes the others and the database. */
  String password() {
    return password;
  }

  /** Stops the server, rolling open transactions back; nothing happens when it is down already. */
  @Override
  public void close() {
    leave();
    if (running()) {
      stop();
    }
  }

  /** Lets the server go on without us, as when this process is killed. */
  void leave() {
    if (watch != null) {
      watch.close();
    }
  }

  private PostgresWatch.Server watched(Path log) {
    return new PostgresWatch.Server() {
      @Override
      public boolean running() {
        return PostgresServer.this.running();
      }

      @Override
      public void open() throws IOException {
        // a dead process that nobody has waited for would be taken for a running server
        Files.deleteIfExists(cluster.resolve("postmaster.pid"));
        PostgresServer.this.open(log);
      }
    };
  }

  private boolean running() {
    try {
      return PostmasterFile.of(cluster).filter(PostmasterFile::running).isPresent();
    } catch (IOException unreadable) {
      return true; // pg_ctl will tell
    }
  }

  private void open(Path log) throws IOException {
    PostgresPrograms.Outcome outcome =
        programs.run(
            "pg_ctl",
            "--pgdata=" + cluster,
            "--log=" + log,
            "--options=-p " + port,
            "--wait",
            "--timeout=60",
            "start");
    if (!outcome.good()) {
      throw new StartupProblem(
          """
          PostgreSQL could not open its data in %s: %s
          Its log (%s) ends with:
          %s
          Damaged data that may be lost is left behind with --fresh; else restore it from a copy."""
              .formatted(cluster, outcome.output(), log, lastLines(log)));
    }
  }

  private void stopOrphan() throws IOException {
    Optional<PostmasterFile> left = PostmasterFile.of(cluster);
    if (left.isPresent() && left.get().running()) {
      System.out.printf(
          "PostgreSQL (process %d) was left by a killed Orderline: stopping it properly%n",
          left.get().pid());
      stop();
    } else {
      // the number may belong to another process by now, which PostgreSQL would take for a server
      Files.deleteIfExists(cluster.resolve("postmaster.pid"));
    }
  }

  private void stop() {
    PostgresPrograms.Outcome outcome =
        programs.run(
            "pg_ctl", "--pgdata=" + cluster, "--mode=fast", "--wait", "--timeout=60", "stop");
    if (!outcome.good()) {
      throw new StartupProblem(
          "PostgreSQL in %s does not stop: %s".formatted(cluster, outcome.output()));
    }
  }

  /** Takes the port of before a crash, so that other clients of the database find it again. */
  private static int port(Path cluster) throws IOException {
    Optional<PostmasterFile> left = PostmasterFile.of(cluster);
    return left.isPresent() && (left.get().running() || free(left.get().port()))
        ? left.get().port()
        : freePort();
  }

  private static boolean free(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static String lastLines(Path log) throws IOException {
    if (!Files.exists(log)) {
      return "(no log)";
    }
    List<String> lines = Files.readAllLines(log);
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 8), lines.size()));
  }
}
