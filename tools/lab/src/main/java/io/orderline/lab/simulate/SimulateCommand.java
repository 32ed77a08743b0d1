package io.orderline.lab.simulate;

import io.orderline.json.CoreJson;
import io.orderline.simulator.CommandProblem;
import io.orderline.simulator.arguments.Place;
import io.orderline.simulator.arguments.Seed;
import io.orderline.simulator.arguments.Share;
import io.orderline.simulator.arguments.WholeNumber;
import io.orderline.simulator.caller.CallReport;
import io.orderline.simulator.caller.Persona;
import io.orderline.simulator.caller.Utterance;
import io.orderline.simulator.options.LineOptions;
import io.orderline.simulator.voice.Recordings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Many callers at once, with voices of people. */
@Command(
    name = "simulate",
    description = {
      "Synthetic callers with recordings of people, many at once. 模拟来电",
      "They stream what they say in real time."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%n",
    footer = {
      "The callers withhold their number and ask where their parcel is; then they:",
      "  patient       hear everything out, then say their number",
      "  angry         shout over the line, say it too loudly, then want a person",
      "  mumbling      say it quietly, with noise around",
      "  interrupting  say it while the question is still being asked",
      "  silent        say nothing at all",
      "  correcting    say one number, and then another",
      "",
      "A call is done when the line has taken the number exactly as said (angry: when a person has"
          + " the call; silent: when the line has said good-bye). The server must stream: it needs"
          + " a speech model and a voice. Its record of each call is read with the operator's"
          + " token.",
      "",
      "Examples:",
      "  ./orderline simulate recordings/digits --callers 8 --html calls.html",
      "  ./orderline simulate recordings/digits --provider jambonz",
      "Exit code 0 when every call could be held, 1 when one could not or below --min-done."
    })
public final class SimulateCommand implements Callable<Integer> {
  private static final int MOST_CALLERS = 500;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "DIR",
      description =
          "Recordings of spoken numbers: WAV files, and ref.tsv with a line for each, its name, a"
              + " tab, what is said (docs/formats.md).",
      converter = Place.ReadableDirectory.class)
  private Path directory;

  @Option(
      names = "--callers",
      paramLabel = "N",
      defaultValue = "4",
      description = "So many at once (${DEFAULT-VALUE}, at most 500).",
      converter = WholeNumber.AtLeastOne.class)
  private int callers;

  @Option(
      names = "--calls",
      paramLabel = "N",
      description = "So many calls in all (three a caller).",
      converter = WholeNumber.AtLeastOne.class)
  private Integer calls;

  @Option(
      names = "--personas",
      paramLabel = "NAME",
      split = ",",
      description = "Who calls, in turn: ${COMPLETION-CANDIDATES} (all).")
  private List<Persona> personas = Arrays.asList(Persona.values());

  @Option(
      names = "--minutes",
      paramLabel = "N",
      defaultValue = "10",
      description = "Begin no call after so many minutes (${DEFAULT-VALUE}).",
      converter = WholeNumber.AtLeastOne.class)
  private int minutes;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Who says what, and the noise: the same again (${DEFAULT-VALUE}).",
      converter = Seed.class)
  private long seed;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Write a page with charts.",
      converter = Place.NewFile.class)
  private Path html;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Write everything measured.",
      converter = Place.NewFile.class)
  private Path json;

  @Option(
      names = "--min-done",
      paramLabel = "SHARE",
      description = "Exit code 1 when fewer calls are done, as in 0.9.",
      converter = Share.class)
  private Double minDone;

  @Mixin private LineOptions line;

  @Override
  public Integer call() throws InterruptedException {
    if (callers > MOST_CALLERS) {
      throw new ParameterException(
          spec.commandLine(), "--callers: this machine plays at most " + MOST_CALLERS);
    }
    PrintWriter out = spec.commandLine().getOut();
    SimulationReport report =
        new Simulation(
                line.reachedLine(),
                line.operator(),
                personas,
                Utterance.in(Recordings.in(directory)),
                callers,
                calls == null ? 3 * callers : calls,
                Duration.ofMinutes(minutes),
                seed)
            .hold(out);
    out.print(report.text());
    write(html, SimulationPage.of(report));
    write(json, json(report));
    out.flush();
    Summary all = report.summaries().getFirst();
    if (report.failed()) {
      return 1;
    }
    if (minDone != null && all.done() < minDone * all.calls()) {
      spec.commandLine()
          .getErr()
          .printf(
              "%d of %d calls are done, less than %s of them%n", all.done(), all.calls(), minDone);
      return 1;
    }
    return 0;
  }

  private static String json(SimulationReport report) {
    try {
      return CoreJson.mapper()
          .writerWithDefaultPrettyPrinter()
          .writeValueAsString(
              new Written(
                  report.server(),
                  report.provider(),
                  report.atOnce(),
                  report.seconds(),
                  report.summaries(),
                  report.calls()));
    } catch (IOException e) {
      throw new IllegalStateException("a report is JSON", e);
    }
  }

  /** The JSON file. */
  private record Written(
      String server,
      String provider,
      int atOnce,
      double seconds,
      List<Summary> summaries,
      List<CallReport> calls) {}

  private static void write(Path file, String content) {
    if (file == null) {
      return;
    }
    try {
      Files.writeString(file, content);
    } catch (IOException e) {
      throw new CommandProblem("%s cannot be written (%s).".formatted(file, e), e);
    }
  }
}
