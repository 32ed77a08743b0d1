package io.orderline.lab.bench;

import io.orderline.lab.arguments.FunctionName;
import io.orderline.simulator.CommandProblem;
import io.orderline.simulator.arguments.WholeNumber;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** How fast each function alone answers, and how much memory it takes then. */
@Command(
    name = "start",
    description = {
      "Start each function alone. 各个功能单独启动的时间与内存",
      "Milliseconds from the process to its first answer, and megabytes then.",
      "There is no database, as while an image is built: what is measured is the program, not its"
          + " neighbours."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class StartBench implements Callable<Integer> {
  private static final List<String> SMALL =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx64m");

  /** The models of these do not fit into 64 MB. */
  private static final List<String> LARGE = List.of("transcribe", "understand");

  @Spec private CommandSpec spec;

  @Option(
      names = "--runs",
      description = "Starts of each (default: ${DEFAULT-VALUE}).",
      converter = WholeNumber.AtLeastOne.class)
  private int runs = 5;

  @Parameters(
      paramLabel = "FUNCTION",
      description = "Which ones (default: all that are packaged).",
      defaultValue = "call,transcribe,understand,orders,tickets,notify,speak,relay",
      split = ",",
      converter = FunctionName.class)
  private List<String> functions;

  /** A way to start a program. */
  private enum Variant {
    FAST_JAR("fast-jar", "quarkus-app", false),
    SMALL_FLAGS("fast-jar, small flags", "quarkus-app", true),
    AOT_CACHE("aot-jar, trained AOT cache, small flags", "aot", true);

    private final String title;
    private final String application;
    private final boolean small;

    Variant(String title, String application, boolean small) {
      this.title = title;
      this.application = application;
      this.small = small;
    }
  }

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    Path home = Path.of(Optional.ofNullable(System.getenv("ORDERLINE_HOME")).orElse("."));
    out.printf("%-11s | %-40s | ms (median of %d) | MB%n", "function", "variant", runs);
    for (String function : functions) {
      for (Variant variant : Variant.values()) {
        Path application =
            home.resolve("functions/" + function + "/target").resolve(variant.application);
        if (!Files.exists(application.resolve("quarkus-run.jar"))) {
          throw new CommandProblem(
              "%s is not packaged: ./orderline bench start does it.".formatted(application));
        }
        out.println(row(function, variant, application));
        out.flush();
      }
    }
    return 0;
  }

  private String row(String function, Variant variant, Path application)
      throws IOException, InterruptedException {
    var starts = new Starts(application, flags(function, variant));
    if (variant == Variant.AOT_CACHE) {
      starts = starts.trained();
    }
    long[] millis = new long[runs];
    long[] megabytes = new long[runs];
    for (int i = 0; i < runs; i++) {
      Starts.Seen seen = starts.once();
      millis[i] = seen.millis();
      megabytes[i] = seen.megabytes();
    }
    return String.format(
        Locale.ROOT,
        "%-11s | %-40s | %16d | %2d",
        function,
        variant.title,
        median(millis),
        median(megabytes));
  }

  private static List<String> flags(String function, Variant variant) {
    if (!variant.small) {
      return List.of();
    }
    return LARGE.contains(function)
        ? SMALL.stream().map(flag -> flag.replace("64m", "256m")).toList()
        : SMALL;
  }

  private static long median(long[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }
}
