package io.orderline.lab.evaluate;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderline.simulator.CommandProblem;
import io.orderline.simulator.arguments.Place;
import io.orderline.simulator.arguments.Share;
import io.orderline.simulator.arguments.WholeNumber;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every evaluation can be told. */
final class EvaluateOptions {
  static final int BELOW_MINIMUM = 1;

  @Parameters(
      paramLabel = "FILE",
      description = "Rows: text, tab, right answer, tab, source (docs/formats.md).",
      converter = Place.ReadableFile.class)
  Path file;

  @Option(names = "--by-source", description = "Also report rows by their source mark.")
  boolean bySource;

  @Option(names = "--json", description = "Print the figures as JSON.")
  boolean json;

  @Option(
      names = "--errors",
      paramLabel = "N",
      defaultValue = "15",
      description = "How many of the worst errors to print (default ${DEFAULT-VALUE}).",
      converter = WholeNumber.NotNegative.class)
  int errors;

  @Option(
      names = "--min-accuracy",
      paramLabel = "A",
      description = "Exit code 1 when the accuracy is lower than this, 0 to 1.",
      converter = Share.class)
  Optional<Double> minimum = Optional.empty();

  int exitCode(double accuracy, PrintWriter err) {
    if (minimum.isPresent() && accuracy < minimum.get()) {
      err.printf("accuracy %.4f is below the minimum %.4f%n", accuracy, minimum.get());
      return BELOW_MINIMUM;
    }
    return 0;
  }

  static void printJson(Object data, PrintWriter out) {
    try {
      out.println(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(data));
    } catch (IOException e) {
      throw new CommandProblem("the figures cannot be written as JSON", e);
    }
  }
}
