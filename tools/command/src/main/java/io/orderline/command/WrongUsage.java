package io.orderline.command;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells what is wrong with a command line in a sentence, and where its help is; exit code 2. */
final class WrongUsage implements IParameterExceptionHandler {
  private static final Pattern WRONG_VALUE =
      Pattern.compile(
          "Invalid value for (option '|positional parameter at index [^(]*\\()(?<name>[-\\w|]+).*?[')]: (?<why>.*)",
          Pattern.DOTALL);

  @Override
  public int handleParseException(ParameterException problem, String[] arguments) {
    CommandLine command = problem.getCommandLine();
    command.getErr().println(message(problem, command.getCommandSpec()));
    command.getErr().printf("%s --help says more.%n", command.getCommandSpec().qualifiedName());
    return CommandLine.ExitCode.USAGE;
  }

  private static String message(ParameterException problem, CommandSpec command) {
    if (problem instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched, command);
    }
    if (problem.getMessage().startsWith("Missing required subcommand")) {
      return "%s needs one of: %s"
          .formatted(command.qualifiedName(), String.join(", ", command.subcommands().keySet()));
    }
    Matcher value = WRONG_VALUE.matcher(problem.getMessage());
    return value.matches() ? value.group("name") + ": " + value.group("why") : problem.getMessage();
  }

  private static String unmatched(UnmatchedArgumentException problem, CommandSpec command) {
    String first = problem.getUnmatched().getFirst();
    String name = command.qualifiedName();
    List<String> near = problem.getSuggestions();
    String suggestion =
        near.isEmpty() ? "" : " Did you mean %s?".formatted(String.join(" or ", near));
    if (problem.isUnknownOption()) {
      return "%s has no option %s.%s".formatted(name, first, suggestion);
    }
    if (!command.subcommands().isEmpty()) {
      return "%s has no command `%s`.%s There are: %s"
          .formatted(name, first, suggestion, String.join(", ", command.subcommands().keySet()));
    }
    return "%s takes nothing more: `%s` is too much.%s".formatted(name, first, suggestion);
  }
}
