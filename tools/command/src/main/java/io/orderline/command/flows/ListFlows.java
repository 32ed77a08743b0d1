package io.orderline.command.flows;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderline.simulator.options.ServerOptions;
import io.orderline.simulator.options.ShownTime;
import java.io.PrintWriter;
import java.time.ZoneId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "list",
    description = "The published versions, the latest first.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ListFlows implements Runnable {
  @Spec private CommandSpec spec;
  @Mixin private ServerOptions server;

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    for (JsonNode version : server.operator().get("flows", "")) {
      out.printf(
          "%4d  %-26s  %-10s %s%n",
          version.get("number").asInt(),
          ShownTime.of(version.get("at").asText(), ZoneId.systemDefault()),
          version.get("by").asText(),
          version.get("note").asText());
    }
    out.printf("%4d  %-26s  %-10s the flows of the installation%n", 0, "", "");
    out.flush();
  }
}
