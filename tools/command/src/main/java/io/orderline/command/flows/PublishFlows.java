package io.orderline.command.flows;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderline.flows.FlowFiles;
import io.orderline.json.CoreJson;
import io.orderline.simulator.arguments.Place;
import io.orderline.simulator.options.ServerOptions;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "publish",
    description = {
      "Publish a directory of flow files for a shop's new calls.",
      "They replace files of the installation of the same name, or add to them. With a mistake in them nothing is published."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class PublishFlows implements Runnable {
  @Spec private CommandSpec spec;
  @Mixin private ServerOptions server;

  @Parameters(
      index = "0",
      paramLabel = "DIR",
      description = "Where the flow files are.",
      converter = Place.ReadableDirectory.class)
  private Path directory;

  @Option(
      names = "--note",
      paramLabel = "TEXT",
      defaultValue = "",
      description = "What is new, for those who list the versions.")
  private String note;

  @Override
  public void run() {
    JsonNode draft =
        CoreJson.mapper().valueToTree(Map.of("files", FlowFiles.in(directory), "note", note));
    JsonNode version = server.operator().post("flows", "", draft);
    PrintWriter out = spec.commandLine().getOut();
    out.printf("Published as version %d; new calls take it.%n", version.get("number").asInt());
    out.flush();
  }
}
