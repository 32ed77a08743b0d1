package io.orderline.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands of {@code ./orderline} that are not the server. */
@Command(
    name = "./orderline",
    description = "Orderline, the phone line of an online shop.",
    mixinStandardHelpOptions = true,
    subcommands = {})
public final class OrderlineCommand {
  private OrderlineCommand() {}

  public static void main(String... arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new OrderlineCommand()).setUsageHelpAutoWidth(true);
  }
}
