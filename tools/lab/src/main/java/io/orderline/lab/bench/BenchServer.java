package io.orderline.lab.bench;

import io.orderline.simulator.server.TemporaryServer;
import io.orderline.simulator.telephone.Line;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A server for one bench, with a database of its own that is thrown away. */
final class BenchServer implements AutoCloseable {
  private static final String TENANTS = "orderline.tenants.demo.twilio.";
  private static final String ACCOUNT = "AC00000000000000000000000000000000";
  private static final String TOKEN = "only-for-this-bench";

  /** On a busy machine a transaction that is slow is measured, not given up. */
  static final String PATIENCE = "60s";

  /** Of the heap or a generation; what classes take stands in lines of their own. */
  private static final Pattern USED =
      Pattern.compile("(?:heap|generation)\\s+total[^\\n\\[]*?used (\\d+)K");

  private final TemporaryServer server;

  private BenchServer(TemporaryServer server) {
    this.server = server;
  }

  static BenchServer start(PrintWriter out, Map<String, String> properties) {
    return new BenchServer(TemporaryServer.start("bench", withAccount(properties), out));
  }

  /** Starts another version, which is built in this directory. */
  static BenchServer start(PrintWriter out, Path home) {
    return new BenchServer(TemporaryServer.start(home, "bench", withAccount(Map.of()), out));
  }

  private static Map<String, String> withAccount(Map<String, String> properties) {
    Map<String, String> all = new HashMap<>(properties);
    all.put(TENANTS + "account-sid", ACCOUNT);
    all.put(TENANTS + "auth-token", TOKEN);
    all.put("orderline.store.timeout", PATIENCE);
    return all;
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

  /** What the server's heap holds when all that nobody needs is collected. */
  long heapBytes() throws IOException, InterruptedException {
    jcmd("GC.run");
    Matcher used = USED.matcher(jcmd("GC.heap_info"));
    long bytes = 0;
    while (used.find()) {
      bytes += Long.parseLong(used.group(1)) * 1024;
    }
    return bytes;
  }

  private String jcmd(String command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                String.valueOf(server.pid()),
                command)
            .redirectErrorStream(true)
            .start();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return told;
  }

  URI url() {
    return server.url();
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
