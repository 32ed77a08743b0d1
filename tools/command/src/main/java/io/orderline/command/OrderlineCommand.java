package io.orderline.command;

import io.orderline.command.call.CallCommand;
import io.orderline.command.console.ConsoleCommand;
import io.orderline.command.events.EventsCommand;
import io.orderline.command.flows.FlowsCommand;
import io.orderline.command.models.ModelsCommand;
import io.orderline.command.recordings.RecordingsCommand;
import io.orderline.command.replay.ReplayCommand;
import io.orderline.lab.bench.BenchCommand;
import io.orderline.lab.capacity.CapacityCommand;
import io.orderline.lab.evaluate.EvaluateCommand;
import io.orderline.lab.simulate.SimulateCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.TypeConversionException;

/** The commands of {@code ./orderline} that are not the server. */
@Command(
    name = "./orderline",
    description = "Orderline, the phone line of an online shop.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      CallCommand.class,
      EventsCommand.class,
      ConsoleCommand.class,
      RecordingsCommand.class,
      FlowsCommand.class,
      ReplayCommand.class,
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

  /** Mistakes are told in a sentence, each command knows the version, and words are for people. */
  static CommandLine commandLine() {
    CommandLine orderline =
        new CommandLine(new OrderlineCommand())
            .setUsageHelpAutoWidth(true)
            .registerConverter(boolean.class, OrderlineCommand::aloneOnly)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setParameterExceptionHandler(new WrongUsage())
            .setExecutionExceptionHandler(new FailedCommand());
    versioned(orderline);
    return orderline;
  }

  /** An option that is there or not has no value, though picocli would take one. */
  private static boolean aloneOnly(String value) {
    if (!value.equals("true") && !value.equals("false")) {
      throw new TypeConversionException("it stands alone, without `" + value + "`");
    }
    return Boolean.parseBoolean(value);
  }

  private static void versioned(CommandLine command) {
    command.getCommandSpec().versionProvider(new Version());
    command.getSubcommands().values().forEach(OrderlineCommand::versioned);
  }
}
