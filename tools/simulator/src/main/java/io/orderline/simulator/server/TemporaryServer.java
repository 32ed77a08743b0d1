package io.orderline.simulator.server;

import io.orderline.simulator.CommandProblem;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A server for one measurement, with a database of its own that is thrown away. */
public final class TemporaryServer implements AutoCloseable {
  private final ServerProcess process;

  private TemporaryServer(ServerProcess process) {
    this.process = process;
  }

  /**
   * Starts the packaged application that {@code ORDERLINE_HOME} holds, on a free port.
   *
   * @param what it is for: a part of its directory's name
   * @throws CommandProblem when it does not become ready
   */
  public static TemporaryServer start(
      String what, Map<String, String> properties, PrintWriter out) {
    Path home = Path.of(Optional.ofNullable(System.getenv("ORDERLINE_HOME")).orElse("."));
    return start(home, what, properties, out);
  }

  /**
   * Starts the packaged application of another version.
   *
   * @param home its directory
   */
  public static TemporaryServer start(
      Path home, String what, Map<String, String> properties, PrintWriter out) {
    try {
      Path data = Files.createTempDirectory("orderline-" + what + "-");
      int port = ServerProcess.freePort();
      Map<String, String> all = new HashMap<>(properties);
      all.put("orderline.call.public-url", "http://127.0.0.1:" + port);
      ServerProcess process = new ServerProcess(new ServerSetup(home, data, port, all));
      out.println("Starting a server on port " + port);
      out.flush();
      process.start();
      return new TemporaryServer(process);
    } catch (IOException e) {
      throw new CommandProblem("No room for the server's data (%s).".formatted(e), e);
    }
  }

  public URI url() {
    return process.url();
  }

  public Path data() {
    return process.data();
  }

  /** The process's number. */
  public long pid() {
    return process.pid();
  }

  @Override
  public void close() {
    process.close();
    try (Stream<Path> files = Files.walk(process.data())) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new CommandProblem("The server's data are left over (%s).".formatted(e), e);
    }
  }
}
