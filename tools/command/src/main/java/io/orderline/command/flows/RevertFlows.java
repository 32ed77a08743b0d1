package io.orderline.command.flows;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderline.simulator.arguments.WholeNumber;
import io.orderline.simulator.options.ServerOptions;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "revert",
    description = "Publish an earlier version once more, as the latest.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class RevertFlows implements Runnable {
  @Spec private CommandSpec spec;
  @Mixin private ServerOptions server;

  @Parameters(
      index = "0",
      paramLabel = "VERSION",
      description = "Its number; 0 is the flows of the installation.",
      converter = WholeNumber.NotNegative.class)
  private int number;

  @Override
  public void run() {
    JsonNode version = server.operator().post("flows", "/" + number + "/revert");
    PrintWriter out = spec.commandLine().getOut();
    out.printf("Version %d is published as version %d.%n", number, version.get("number").asInt());
    out.flush();
  }
}
