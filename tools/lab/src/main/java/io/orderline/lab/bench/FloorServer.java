package io.orderline.lab.bench;

import io.orderline.simulator.CommandProblem;
import io.orderline.simulator.server.ServerProcess;
import io.orderline.simulator.server.ServerSetup;
import io.orderline.simulator.telephone.Line;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The least that a stateful webhook can do, as a process of its own beside a server and on the same
 * PostgreSQL.
 */
final class FloorServer implements AutoCloseable {
  private static final String TOKEN = "only-for-this-bench";
  private static final int PORT_LINE = 3;

  private final ServerProcess process;

  private FloorServer(ServerProcess process) {
    this.process = process;
  }

  /**
   * Starts the floor on the database that a server keeps in its data directory.
   *
   * @throws CommandProblem when that directory holds no database
   */
  static FloorServer beside(Path data) {
    Path home = Path.of(Optional.ofNullable(System.getenv("ORDERLINE_HOME")).orElse("."));
    var process =
        new ServerProcess(
            new ServerSetup(
                home,
                "tools/floor",
                data.resolve("floor"),
                ServerProcess.freePort(),
                settings(data)));
    process.start();
    return new FloorServer(process);
  }

  Line line() {
    return new Line(
        process.url(), process.url(), "floor", "AC00000000000000000000000000000000", TOKEN);
  }

  private static Map<String, String> settings(Path data) {
    try {
      List<String> postmaster = Files.readAllLines(data.resolve("postgresql/postmaster.pid"));
      return Map.of(
          "orderline.floor.token",
          TOKEN,
          "orderline.store.timeout",
          BenchServer.PATIENCE,
          "orderline.store.url",
          "postgresql://127.0.0.1:%s/orderline".formatted(postmaster.get(PORT_LINE).strip()),
          "orderline.store.password",
          secret(data, "database-password"),
          "orderline.store.owner",
          "orderline_owner",
          "orderline.store.owner-password",
          secret(data, "database-owner-password"));
    } catch (NoSuchFileException none) {
      throw new CommandProblem(
          """
          The floor needs the server's database, and %s holds none. Either
            leave --base-url out: the bench then starts a server of its own
            or name the data directory of the server on this machine: --data DIR\
          """
              .formatted(data),
          none);
    } catch (IOException e) {
      throw new CommandProblem("%s cannot be read (%s).".formatted(data, e.getMessage()), e);
    }
  }

  private static String secret(Path data, String name) throws IOException {
    return Files.readString(data.resolve(name)).strip();
  }

  @Override
  public void close() {
    process.close();
  }
}
