package io.orderline.command.console;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderline.simulator.options.ServerOptions;
import io.orderline.simulator.server.OperatorClient;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "audit",
    description = "Look for a changed or missing row in who did what, of the shop and of sign-ins.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class VerifyAudit implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ServerOptions server;

  @Override
  public Integer call() {
    OperatorClient operator = server.operator();
    boolean whole =
        told("sign-ins", operator.api("GET", "/audit/verification"))
            & told(
                "shop " + operator.tenant(),
                operator.api(
                    "GET",
                    "/shops/" + OperatorClient.encoded(operator.tenant()) + "/audit/verification"));
    return whole ? 0 : 1;
  }

  private boolean told(String chain, JsonNode found) {
    boolean intact = found.get("intact").asBoolean();
    PrintWriter out = spec.commandLine().getOut();
    if (intact) {
      out.printf(
          "%s: whole, %d rows; head %s%n",
          chain, found.get("rows").asLong(), found.path("head").asText("none yet"));
    } else {
      out.printf(
          "%s: BROKEN at row %d; %d rows before it are whole%n",
          chain, found.get("firstBroken").asLong(), found.get("rows").asLong());
    }
    out.flush();
    return intact;
  }
}
