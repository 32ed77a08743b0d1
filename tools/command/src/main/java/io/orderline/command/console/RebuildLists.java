package io.orderline.command.console;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderline.simulator.options.ServerOptions;
import io.orderline.simulator.server.OperatorClient;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "rebuild",
    description = "Make the lists of calls and tickets again, from what their owners keep.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class RebuildLists implements Runnable {
  @Spec private CommandSpec spec;
  @Mixin private ServerOptions server;

  @Override
  public void run() {
    OperatorClient operator = server.operator();
    rebuild(operator, "calls");
    rebuild(operator, "tickets");
  }

  private void rebuild(OperatorClient operator, String what) {
    PrintWriter out = spec.commandLine().getOut();
    String path =
        "/shops/" + OperatorClient.encoded(operator.tenant()) + "/read-model/" + what + "?after=";
    int read = 0;
    String next = "";
    while (next != null) {
      JsonNode step = operator.api("POST", path + OperatorClient.encoded(next));
      read += step.get("read").asInt();
      next = step.hasNonNull("next") ? step.get("next").asText() : null;
      out.printf("%s: %d%s%n", what, read, next == null ? ", done" : " …");
      out.flush();
    }
  }
}
