package io.orderline.lab.evaluate.turns;

import io.orderline.lab.report.Progress;
import io.orderline.simulator.arguments.Place;
import io.orderline.simulator.arguments.SearchPattern;
import io.orderline.simulator.arguments.Share;
import io.orderline.simulator.arguments.WholeNumber;
import io.orderline.simulator.options.LineOptions;
import io.orderline.simulator.server.ServerDatabase;
import io.orderline.simulator.telephone.Line;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What the line makes of what callers say at each point of a call. */
@Command(
    name = "turns",
    description = "Plays turns of callers at points of a call, and judges what comes of them.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%n",
    footer = {
      "A server of its own is started and thrown away, with the demo shop and a shop named night"
          + " whose agents are asleep; --base-url and --data name a running one instead.",
      "Exit code 1 when --min-share or --no-unwanted-booking is missed, 2 when a file is wrong."
    })
public final class TurnsEvaluation implements Callable<Integer> {
  private static final int MISSED = 1;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      description = "Cases: id, kind, setup, says, expect, tags (docs/formats.md).",
      converter = Place.ReadableFile.class)
  private Path file;

  @Option(
      names = "--scenarios",
      paramLabel = "FILE",
      description = "Points, profiles and macros (scenarios.json beside the cases).",
      converter = Place.ReadableFile.class)
  private Optional<Path> scenarios = Optional.empty();

  @Option(
      names = "--only",
      paramLabel = "REGEX",
      description = "Only cases whose id, kind, setup or tags fit.",
      converter = SearchPattern.class)
  private Optional<Pattern> only = Optional.empty();

  @Option(
      names = "--parallel",
      paramLabel = "N",
      defaultValue = "4",
      description = "So many calls at once (${DEFAULT-VALUE}).",
      converter = WholeNumber.AtLeastOne.class)
  private int parallel;

  @Option(
      names = "--errors",
      paramLabel = "N",
      defaultValue = "15",
      description = "How many of the worst cases to print (${DEFAULT-VALUE}).",
      converter = WholeNumber.NotNegative.class)
  private int errors;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Write every turn of every case.",
      converter = Place.NewFile.class)
  private Optional<Path> json = Optional.empty();

  @Option(
      names = "--min-share",
      paramLabel = "X",
      description = "Exit code 1 when a smaller share is right, 0 to 1.",
      converter = Share.class)
  private Optional<Double> minimum = Optional.empty();

  @Option(
      names = "--no-unwanted-booking",
      description = "Exit code 1 when anything was booked that a caller did not want.")
  private boolean noUnwantedBooking;

  @Mixin private LineOptions options;

  @Override
  public Integer call() {
    try {
      TurnsRun run = TurnsRun.of(file, scenarios.orElseGet(this::besideTheCases), only);
      TurnsReport report = play(run, spec.commandLine().getErr());
      report.print(spec.commandLine().getOut(), errors);
      json.ifPresent(to -> TurnsJson.write(report, to));
      return exitCode(report, spec.commandLine().getErr());
    } catch (BadInput wrong) {
      spec.commandLine().getErr().println(wrong.getMessage());
      return ExitCode.USAGE;
    }
  }

  private Path besideTheCases() {
    return file.resolveSibling("scenarios.json");
  }

  private TurnsReport play(TurnsRun run, PrintWriter progress) {
    if (options.baseGiven()) {
      options.reachedLine();
      return run.play(new Running(options), parallel, Progress.on(progress));
    }
    try (TurnsServer server = TurnsServer.start(progress)) {
      return run.play(server, parallel, Progress.on(progress));
    }
  }

  private int exitCode(TurnsReport report, PrintWriter err) {
    boolean below = minimum.isPresent() && report.share() < minimum.get();
    boolean unwanted = noUnwantedBooking && report.unwanted() > 0;
    if (below) {
      err.printf("%.4f is right, below %.4f%n", report.share(), minimum.get());
    }
    if (unwanted) {
      err.printf("booked though not wanted: %d%n", report.unwanted());
    }
    return below || unwanted ? MISSED : ExitCode.OK;
  }

  /** A server that runs already. */
  private record Running(LineOptions options) implements LineUnderTest {
    @Override
    public Line line(String tenant) {
      Line line = options.line();
      return new Line(line.base(), line.publicBase(), tenant, line.account());
    }

    @Override
    public ServerDatabase database() {
      return ServerDatabase.in(options.data());
    }

    @Override
    public boolean goesOn() {
      return true;
    }
  }
}
