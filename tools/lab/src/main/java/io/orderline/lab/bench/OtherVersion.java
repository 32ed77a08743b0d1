package io.orderline.lab.bench;

import io.orderline.simulator.CommandProblem;
import io.orderline.simulator.telephone.Line;
import io.orderline.simulator.telephone.Webhooks;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;

/** A server of another version, which is measured in rounds that alternate with ours. */
record OtherVersion(String name, BenchServer server, Line line, Webhooks webhooks, Rounds rounds)
    implements AutoCloseable {
  /** Where the launcher has built it. */
  private static final String HOME = "ORDERLINE_AGAINST";

  /**
   * Starts it.
   *
   * @param name what the user calls it
   */
  static OtherVersion start(String name, PrintWriter out) {
    Path home =
        Optional.ofNullable(System.getenv(HOME))
            .map(Path::of)
            .orElseThrow(
                () ->
                    new CommandProblem(
                        "The launcher builds the version for --against: ./orderline bench turn --against "
                            + name));
    BenchServer server = BenchServer.start(out, home);
    return new OtherVersion(name, server, server.line(), new Webhooks(server.line()), new Rounds());
  }

  @Override
  public void close() {
    webhooks.close();
    server.close();
  }
}
