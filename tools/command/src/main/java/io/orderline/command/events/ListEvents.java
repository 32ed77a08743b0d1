package io.orderline.command.events;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderline.simulator.arguments.WholeNumber;
import io.orderline.simulator.options.ServerOptions;
import io.orderline.simulator.options.ShownTime;
import io.orderline.simulator.server.OperatorClient;
import java.io.PrintWriter;
import java.time.ZoneId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "list",
    description = "The latest events, oldest first.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ListEvents implements Runnable {
  @Spec private CommandSpec spec;
  @Mixin private ServerOptions server;

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      defaultValue = "",
      description = "Only these, for example ticket.created.")
  private String type;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "50",
      description = "At most so many (${DEFAULT-VALUE}).",
      converter = WholeNumber.AtLeastOne.class)
  private int limit;

  @Option(names = "--data-too", description = "Print their data, which may be personal.")
  private boolean withData;

  @Override
  public void run() {
    String filter = type.isEmpty() ? "" : "&type=" + OperatorClient.encoded(type);
    JsonNode latest = server.operator().get("events", "?limit=" + limit + filter);
    PrintWriter out = spec.commandLine().getOut();
    for (int i = latest.size() - 1; i >= 0; i--) {
      print(out, latest.get(i));
    }
    out.printf("%d events%n", latest.size());
    out.flush();
  }

  private void print(PrintWriter out, JsonNode logged) {
    JsonNode event = logged.get("event");
    out.printf(
        "%-26s  %-28s %-7s %s%n",
        ShownTime.of(event.get("time").asText(), ZoneId.systemDefault()),
        event.get("type").asText(),
        logged.get("sent").asBoolean() ? "sent" : "waits",
        event.get("subject").asText());
    if (withData) {
      out.printf("%28s%s%n", "", event.get("data"));
    }
  }
}
