package io.orderline.lab.capacity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderline.simulator.CommandProblem;
import io.orderline.simulator.arguments.Place;
import io.orderline.simulator.arguments.Seed;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How many pods a day of calls needs, how long callers wait, and what it costs. */
@Command(
    name = "capacity",
    description = {
      "Simulate Knative's autoscaler through a day of calls. 容量模拟",
      "Compares three plans: enough pods all day, zero at night, minimum scales by a forecast.",
      "See docs/capacity.md."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class CapacityCommand implements Callable<Integer> {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Spec private CommandSpec spec;

  @Option(
      names = "--scenario",
      paramLabel = "NAME|FILE",
      defaultValue = "day",
      description = "day, double-eleven, or a JSON file with 24 rates (${DEFAULT-VALUE}).")
  private String scenario;

  @Option(
      names = "--expected",
      paramLabel = "NAME|FILE",
      description = "The day the forecast was made for, when another one comes (the same).")
  private Optional<String> expected;

  @Option(
      names = "--line",
      paramLabel = "FILE",
      description = "JSON with functions and prices of your own, instead of the ones measured.",
      converter = Place.ReadableFile.class)
  private Optional<Path> line;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "The same seed gives the same callers (${DEFAULT-VALUE}).",
      converter = Seed.class)
  private long seed;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Write all figures there.",
      converter = Place.NewFile.class)
  private Optional<Path> json;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Write a page with charts there.",
      converter = Place.NewFile.class)
  private Optional<Path> html;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Day day = read(scenario, Day.class);
    LineModel model = read(line.map(Path::toString).orElse("line"), LineModel.class);
    out.printf("Simulating a day of %d functions, three times each …%n", model.functions().size());
    out.flush();
    Day forecast = expected.map(name -> read(name, Day.class)).orElse(day);
    Comparison comparison = Comparison.run(model, day, forecast, seed);
    new Table(out).print(comparison);
    try {
      if (json.isPresent()) {
        write(
            out, json.get(), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(comparison));
      }
      if (html.isPresent()) {
        write(out, html.get(), Page.of(comparison));
      }
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
    return 0;
  }

  private static void write(PrintWriter out, Path file, String content) {
    try {
      Files.writeString(file, content);
      out.println("Written: " + file);
    } catch (IOException e) {
      throw new CommandProblem("%s cannot be written (%s).".formatted(file, e), e);
    }
  }

  /** One that we ship, else a file. */
  private static <T> T read(String name, Class<T> type) {
    try (InputStream shipped =
        CapacityCommand.class.getResourceAsStream("/capacity/" + name + ".json")) {
      return shipped != null
          ? JSON.readValue(shipped, type)
          : JSON.readValue(Path.of(name).toFile(), type);
    } catch (IOException e) {
      throw new CommandProblem(
          "%s is neither shipped nor a file that can be read: %s"
              .formatted(name, e.getMessage().lines().findFirst().orElse("")),
          e);
    }
  }
}
