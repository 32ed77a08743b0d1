package io.orderline.command.events;

import io.orderline.simulator.options.ServerOptions;
import io.orderline.simulator.server.OperatorClient;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "replay",
    description = "Try dead letters again.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ReplayEvents implements Callable<Integer> {
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
  public Integer call() {
    String one = id.isEmpty() ? "" : "?id=" + OperatorClient.encoded(id);
    int count =
        server
            .operator()
            .post("events", "/dead/" + OperatorClient.encoded(consumer) + "/replay" + one)
            .get("replayed")
            .asInt();
    PrintWriter out = spec.commandLine().getOut();
    if (count == 0) {
      throw new ParameterException(
          spec.commandLine(),
          "%s has no dead letter%s. Those there are: ./orderline events dead"
              .formatted(consumer, id.isEmpty() ? "" : " of event " + id));
    }
    out.printf(
        "%s again.%n", count == 1 ? "1 dead letter is tried" : count + " dead letters are tried");
    out.flush();
    return 0;
  }
}
