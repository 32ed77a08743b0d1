package io.orderline.command.events;

import io.orderline.command.server.Operator;
import io.orderline.command.server.ServerOptions;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "replay",
    description = "Try dead letters again.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ReplayEvents implements Runnable {
  @Spec private CommandSpec spec;
  @Mixin private ServerOptions server;

  @Parameters(index = "0", paramLabel = "CONSUMER", description = "Whose: see events dead.")
  private String consumer;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "ID",
      defaultValue = "",
      description = "Of which event; of all unless given.")
  private String id;

  @Override
  public void run() {
    String one = id.isEmpty() ? "" : "?id=" + Operator.encoded(id);
    int count =
        server
            .operator()
            .post("events", "/dead/" + Operator.encoded(consumer) + "/replay" + one)
            .get("replayed")
            .asInt();
    PrintWriter out = spec.commandLine().getOut();
    out.printf("%d dead letters are tried again.%n", count);
    out.flush();
  }
}
