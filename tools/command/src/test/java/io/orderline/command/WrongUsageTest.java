package io.orderline.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Every command told wrong things in every way that its options allow, and at least ten. */
class WrongUsageTest {
  private static final int AT_LEAST = 10;
  private static final int LINES = 4;

  @TempDir static Path directory;

  /** What a command answered. */
  private record Answer(int code, String out, String err) {
    static Answer to(List<String> arguments) {
      StringWriter out = new StringWriter();
      StringWriter err = new StringWriter();
      int code =
          OrderlineCommand.commandLine()
              .setOut(new PrintWriter(out, true))
              .setErr(new PrintWriter(err, true))
              .execute(arguments.toArray(String[]::new));
      return new Answer(code, out.toString(), err.toString());
    }
  }

  @TestFactory
  Stream<DynamicNode> isAnsweredInASentenceThatHelps() {
    return commands(OrderlineCommand.commandLine())
        .map(
            command ->
                dynamicContainer(
                    command.getCommandSpec().qualifiedName(),
                    Stream.concat(
                        Stream.of(dynamicTest("is tried often enough", () -> tried(command))),
                        wrong(command).stream()
                            .map(
                                arguments ->
                                    dynamicTest(
                                        String.join(" ", arguments), () -> helps(arguments))))));
  }

  private static void tried(CommandLine command) throws IOException {
    assertThat(wrong(command)).hasSizeGreaterThanOrEqualTo(AT_LEAST);
  }

  private static void helps(List<String> arguments) {
    Answer answer = Answer.to(arguments);
    assertThat(answer.code()).as(answer.err()).isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err()).doesNotContain("\tat ", "Exception", "java.", "at index", "not a");
    assertThat(answer.err().lines().toList())
        .as("a message, not a page of help")
        .hasSizeBetween(1, LINES)
        .last()
        .asString()
        .contains("--help says more");
  }

  /** Wrong in each way; those before the wrong argument are right. */
  private static List<List<String>> wrong(CommandLine command) {
    List<String> path = path(command);
    List<List<String>> wrong = new ArrayList<>();
    List<String> right = rightParameters(command.getCommandSpec());
    for (String nonsense :
        List.of("--nope", "--hlep", "-x", "--x", "--=", "-Q9", "--no-such=1", "--ümlaut")) {
      wrong.add(with(with(path, right), nonsense));
    }
    wrong.add(with(with(with(path, right), "one"), "too", "many"));
    wrong.add(with(with(path, right), "--help=maybe"));
    wrong.add(with(with(path, right), "--version=maybe"));
    for (OptionSpec option : command.getCommandSpec().options()) {
      if (option.arity().max() > 0) {
        wrong.add(with(with(path, right), option.longestName()));
        wrongValues(option)
            .forEach(value -> wrong.add(with(with(path, right), option.longestName(), value)));
      }
    }
    if (!right.isEmpty()) {
      wrong.add(path);
      command.getCommandSpec().positionalParameters().stream()
          .filter(parameter -> parameter.index().min() == 0)
          .forEach(
              parameter -> wrongValues(parameter).forEach(value -> wrong.add(with(path, value))));
    }
    return wrong;
  }

  /** Some for each type; a text that means nothing to us only the server can judge. */
  private static List<String> wrongValues(ArgSpec argument) {
    Class<?> type = argument.auxiliaryTypes()[0];
    String missing = directory.resolve("missing/file").toString();
    if (type == int.class || type == Integer.class) {
      return List.of("abc", "", "-1", "1.5", "99999999999", "一");
    }
    if (type == long.class || type == Long.class) {
      return List.of("abc", "", "1.5");
    }
    if (type == double.class || type == Double.class) {
      return List.of("abc", "", "-0.1", "5", "NaN", "90%");
    }
    if (type == URI.class) {
      return List.of("", "localhost", "8080", "ftp://x", "http://", "http://a b", "http://x:99999");
    }
    if (type == Pattern.class) {
      return List.of("(", "[", "*");
    }
    if (type == Path.class) {
      return argument.converters()[0].getClass().getSimpleName().equals("AnyDirectory")
          ? List.of("", file().toString(), "\0")
          : List.of("", missing, "\0");
    }
    if (type.isEnum()) {
      return List.of("nobody", "");
    }
    return argument.converters().length > 0 ? List.of("Nobody's", "") : List.of();
  }

  private static Path file() {
    try {
      Path file = directory.resolve("file");
      return Files.exists(file) ? file : Files.createFile(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What the command needs to get as far as the wrong argument. */
  private static List<String> rightParameters(CommandSpec command) {
    List<String> right = new ArrayList<>();
    command.options().stream()
        .filter(OptionSpec::required)
        .forEach(option -> right.addAll(List.of(option.longestName(), "24h")));
    command.positionalParameters().stream()
        .filter(ArgSpec::required)
        .forEach(parameter -> right.add(rightValue(parameter)));
    return right;
  }

  private static String rightValue(ArgSpec parameter) {
    Class<?> type = parameter.auxiliaryTypes()[0];
    if (type == Path.class) {
      return parameter.converters()[0].getClass().getSimpleName().equals("ReadableFile")
          ? file().toString()
          : directory.toString();
    }
    return type == int.class ? "1" : "tickets";
  }

  private static List<String> with(List<String> arguments, Object... further) {
    List<String> all = new ArrayList<>(arguments);
    for (Object one : further) {
      if (one instanceof List<?> several) {
        several.forEach(each -> all.add((String) each));
      } else {
        all.add((String) one);
      }
    }
    return all;
  }

  private static List<String> path(CommandLine command) {
    List<String> names = new ArrayList<>();
    for (CommandLine at = command; at.getParent() != null; at = at.getParent()) {
      names.addFirst(at.getCommandName());
    }
    return names;
  }

  private static Stream<CommandLine> commands(CommandLine command) {
    return Stream.concat(
        Stream.of(command),
        command.getSubcommands().values().stream().flatMap(WrongUsageTest::commands));
  }

  @TestFactory
  Stream<DynamicNode> everyValueThatCanBeWrongIsChecked() {
    return commands(OrderlineCommand.commandLine())
        .flatMap(command -> command.getCommandSpec().args().stream())
        .filter(argument -> argument.arity().max() > 0 && checkable(argument.auxiliaryTypes()[0]))
        .map(
            argument ->
                dynamicTest(
                    argument.toString(), () -> assertThat(argument.converters()).isNotEmpty()));
  }

  private static boolean checkable(Class<?> type) {
    return !type.isEnum() && type != String.class && type != boolean.class;
  }

  @TestFactory
  Stream<DynamicNode> everyCommandTellsItsVersionAndItsHelp() {
    return commands(OrderlineCommand.commandLine())
        .flatMap(
            command ->
                Stream.of("-V", "--version", "-h", "--help")
                    .map(
                        option ->
                            dynamicTest(
                                command.getCommandSpec().qualifiedName() + " " + option,
                                () -> {
                                  Answer answer = Answer.to(with(path(command), option));
                                  assertThat(answer.code()).isZero();
                                  assertThat(answer.err()).isEmpty();
                                  assertThat(answer.out())
                                      .startsWith(
                                          option.toLowerCase().startsWith("-v")
                                                  || option.equals("--version")
                                              ? "Orderline "
                                              : "Usage: ");
                                })));
  }

  @TestFactory
  Stream<DynamicNode> helpIsWrittenInWholeSentences() {
    return commands(OrderlineCommand.commandLine())
        .map(
            command ->
                dynamicTest(
                    command.getCommandSpec().qualifiedName(),
                    () -> {
                      var usage = command.getCommandSpec().usageMessage();
                      assertThat(usage.description()).isNotEmpty();
                      assertThat(usage.description()[0])
                          .as("fits beside the command's name")
                          .hasSizeLessThan(90);
                      assertThat(Stream.of(usage.description(), usage.footer()).flatMap(Stream::of))
                          .as("lines that are no list end where their sentence does")
                          .allMatch(line -> line.matches("(| .*|.*[.:…](%n)?|.*\\p{IsHan})"));
                    }));
  }

  @Test
  void namesWhatWasMeant() {
    assertThat(Answer.to(List.of("events", "list", "--limt", "3")).err())
        .contains("./orderline events list has no option --limt. Did you mean --limit")
        .contains("./orderline events list --help says more");
    assertThat(Answer.to(List.of("evnts")).err())
        .contains("no command `evnts`. Did you mean events");
    assertThat(Answer.to(List.of("models", "list", "all")).err())
        .contains("takes nothing more: `all` is too much");
  }

  @Test
  void aServerThatIsNotThereIsAFailureWithAdvice() {
    for (List<String> command :
        List.of(
            List.of("events", "list"),
            List.of("events", "dead"),
            List.of("events", "replay", "tickets"),
            List.of("flows", "list"),
            List.of("flows", "revert", "1"),
            List.of("flows", "publish", directory.toString()),
            List.of("replay", "--since", "24h"),
            List.of("call"))) {
      Answer answer = Answer.to(with(command, "--data", directory.toString()));
      assertThat(answer.code()).as(command.toString()).isEqualTo(CommandLine.ExitCode.SOFTWARE);
      assertThat(answer.err()).contains("./orderline start").doesNotContain("\tat ");
    }
  }

  @Test
  void aFileOfTheWrongContentIsAFailureWithItsLine() throws IOException {
    Path oneColumn = Files.writeString(directory.resolve("rows.tsv"), "你好\n");
    for (String what : List.of("intents", "emotion", "itn")) {
      Answer answer = Answer.to(List.of("evaluate", what, oneColumn.toString()));
      assertThat(answer.code()).isEqualTo(CommandLine.ExitCode.SOFTWARE);
      assertThat(answer.err())
          .contains("line 1", "text, tab, right answer")
          .doesNotContain("\tat ");
    }
  }
}
