package io.orderline.lab.bench;

import io.orderline.simulator.server.TemporaryServer;
import io.orderline.simulator.telephone.Line;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** A server for one bench, with a database of its own that is thrown away. */
final class BenchServer implements AutoCloseable {
  private static final String TENANTS = "orderline.tenants.demo.twilio.";
  private static final String ACCOUNT = "AC00000000000000000000000000000000";
  private static final String TOKEN = "only-for-this-bench";

  private final TemporaryServer server;

  private BenchServer(TemporaryServer server) {
    this.server = server;
  }

  static BenchServer start(PrintWriter out, Map<String, String> properties) {
    Map<String, String> all = new HashMap<>(properties);
    all.put(TENANTS + "account-sid", ACCOUNT);
    all.put(TENANTS + "auth-token", TOKEN);
    return new BenchServer(TemporaryServer.start("bench", all, out));
  }

  /** The memory of the server that is in use, in megabytes; 0 where the system does not tell. */
  long residentMegabytes() {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + server.pid() + "/status"))) {
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

  Path data() {
    return server.data();
  }

  Line line() {
    return new Line(server.url(), server.url(), "demo", ACCOUNT, TOKEN);
  }

  @Override
  public void close() {
    server.close();
  }
}
