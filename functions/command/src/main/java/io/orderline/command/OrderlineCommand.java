package io.orderline.command;

import io.orderline.command.bench.BenchCommand;
import io.orderline.command.call.CallCommand;
import io.orderline.command.capacity.CapacityCommand;
import io.orderline.command.evaluate.EvaluateCommand;
import io.orderline.command.events.EventsCommand;
import io.orderline.command.models.ModelsCommand;
import io.orderline.command.simulate.SimulateCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands of {@code ./orderline} that are not the server. */
@Command(
    name = "./orderline",
    description = "Orderline, the phone line of an online shop.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      CallCommand.class,
      EventsCommand.class,
      ModelsCommand.class,
      EvaluateCommand.class,
      BenchCommand.class,
      SimulateCommand.class,
      CapacityCommand.class
    })
public final class OrderlineCommand {
  private OrderlineCommand() {}

  public static void main(String... arguments) {
    // before anything logs: the log manager that is on the class path complains otherwise
    System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
    System.exit(commandLine().execute(arguments));
  }

  /** Problems are told in a sentence; only faults of our own have a stack trace. */
  static CommandLine commandLine() {
    return new CommandLine(new OrderlineCommand())
        .setUsageHelpAutoWidth(true)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(
            (failure, command, parsed) -> {
              if (!(failure instanceof CommandProblem)) {
                throw failure;
              }
              command.getErr().println(failure.getMessage());
              return CommandLine.ExitCode.SOFTWARE;
            });
  }
}
