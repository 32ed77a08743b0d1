package io.orderline.command.bench;

import io.orderline.command.CommandProblem;
import io.orderline.command.server.ServerProcess;
import io.orderline.command.telephone.Line;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A server for one bench, with a database of its own that is thrown away. */
final class BenchServer implements AutoCloseable {
  private static final String TENANTS = "orderline.tenants.demo.twilio.";
  private static final String ACCOUNT = "AC00000000000000000000000000000000";
  private static final String TOKEN = "only-for-this-bench";

  private final ServerProcess process;

  private BenchServer(ServerProcess process) {
    this.process = process;
  }

  static BenchServer start(PrintWriter out, Map<String, String> properties) {
    try {
      Path data = Files.createTempDirectory("orderline-bench-");
      int port = ServerProcess.freePort();
      Map<String, String> all = new HashMap<>(properties);
      all.put(TENANTS + "account-sid", ACCOUNT);
      all.put(TENANTS + "auth-token", TOKEN);
      all.put("orderline.call.public-url", "http://127.0.0.1:" + port);
      Path home = Path.of(Optional.ofNullable(System.getenv("ORDERLINE_HOME")).orElse("."));
      ServerProcess process = new ServerProcess(new ServerProcess.Setup(home, data, port, all));
      out.println("Starting a server for the bench on port " + port);
      out.flush();
      BenchServer server = new BenchServer(process);
      process.start();
      return server;
    } catch (IOException e) {
      throw new CommandProblem("No room for the bench's data (%s).".formatted(e), e);
    }
  }

  /** The memory of the server that is in use, in megabytes; 0 where the system does not tell. */
  long residentMegabytes() {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .map(line -> line.replaceAll("\\D", ""))
          .mapToLong(Long::parseLong)
          .map(kilobytes -> kilobytes / 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }

  Line line() {
    return new Line(process.url(), process.url(), "demo", ACCOUNT, TOKEN);
  }

  @Override
  public void close() throws IOException {
    process.close();
    try (Stream<Path> files = Files.walk(process.data())) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.delete(file);
      }
    }
  }
}
