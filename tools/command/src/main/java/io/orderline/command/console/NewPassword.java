package io.orderline.command.console;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderline.simulator.arguments.AccountName;
import io.orderline.simulator.options.ServerOptions;
import io.orderline.simulator.server.OperatorClient;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "password",
    description = "A new password for an account, good for one sign-in. All its sessions end.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class NewPassword implements Runnable {
  @Spec private CommandSpec spec;
  @Mixin private ServerOptions server;

  @Parameters(
      paramLabel = "NAME",
      description = "Whose; the first account is owner.",
      converter = AccountName.class)
  private String name;

  @Override
  public void run() {
    JsonNode made =
        server.operator().api("POST", "/people/" + OperatorClient.encoded(name) + "/password");
    PrintWriter out = spec.commandLine().getOut();
    out.printf("%s signs in once with %s%n", name, made.get("password").asText());
    out.flush();
  }
}
