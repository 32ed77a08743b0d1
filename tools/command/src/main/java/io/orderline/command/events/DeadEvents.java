package io.orderline.command.events;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderline.simulator.options.ServerOptions;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "dead",
    description = "The events that a function has failed at for good.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class DeadEvents implements Runnable {
  @Spec private CommandSpec spec;
  @Mixin private ServerOptions server;

  @Override
  public void run() {
    JsonNode letters = server.operator().get("events", "/dead?limit=500");
    PrintWriter out = spec.commandLine().getOut();
    for (JsonNode letter : letters) {
      JsonNode event = letter.get("event");
      out.printf(
          "%s %s %s after %d tries: %s%n",
          letter.get("consumer").asText(),
          event.get("type").asText(),
          event.get("id").asText(),
          letter.get("attempts").asInt(),
          letter.path("error").asText("unknown"));
    }
    if (letters.isEmpty()) {
      out.println("No dead letters.");
    } else {
      out.printf(
          "%s. Mend the cause, then: ./orderline events replay CONSUMER%n",
          letters.size() == 1 ? "1 dead letter" : letters.size() + " dead letters");
    }
    out.flush();
  }
}
