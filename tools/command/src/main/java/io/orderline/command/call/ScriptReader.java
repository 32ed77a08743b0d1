package io.orderline.command.call;

import io.orderline.simulator.CommandProblem;
import java.util.Stack;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** Keeps {@code --say}, {@code --wav} and {@code --keys} in the order in which they stand. */
final class ScriptReader implements IParameterConsumer {
  @Override
  public void consumeParameters(Stack<String> arguments, ArgSpec option, CommandSpec command) {
    String name = ((OptionSpec) option).longestName();
    if (arguments.isEmpty()) {
      throw new ParameterException(command.commandLine(), name + " needs a value");
    }
    String value = arguments.pop();
    CallCommand call = (CallCommand) command.userObject();
    try {
      call.script.add(
          switch (name) {
            case "--say" -> Entry.words(value);
            case "--wav" -> Entry.wav(value);
            default -> Entry.keys(value);
          });
    } catch (CommandProblem problem) {
      throw new ParameterException(command.commandLine(), problem.getMessage(), problem);
    }
  }
}
