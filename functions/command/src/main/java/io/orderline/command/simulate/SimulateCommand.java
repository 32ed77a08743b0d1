package io.orderline.command.simulate;

import io.orderline.command.CommandProblem;
import io.orderline.command.call.LineOptions;
import io.orderline.command.evaluate.Recordings;
import io.orderline.json.CoreJson;
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
      "Synthetic callers who stream recordings of people in real time, many at once.",
      "模拟来电：用真人录音实时通话"
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading =
        "%nThe callers withhold their number and ask where their parcel is; then they%n",
    footer = {
      "  patient       hear everything out, then say their number",
      "  angry         shout over the line, say it too loudly, then want a person",
      "  mumbling      say it quietly, with noise around",
      "  interrupting  say it while the question is still being asked",
      "  silent        say nothing at all",
      "  correcting    say one number, and then another",
      "",
      "A call is done when the line has taken the number exactly as said (angry: when a person has",
      "the call; silent: when the line has said good-bye). The server must stream: it needs a"
          + " speech",
      "model and a voice. Its record of each call is read with the operator's token.",
      "",
      "Example: ./orderline simulate recordings/digits --callers 8 --calls 48 --html calls.html",
      "         ./orderline simulate recordings/digits --provider jambonz",
      "Exit code 0 when every call could be held, 1 when one could not, 3 below --min-done."
    })
public final class SimulateCommand implements Callable<Integer> {
  private static final int MOST_CALLERS = 500;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "DIR",
      description =
          "Recordings of spoken numbers: WAV files, and ref.tsv with a line for each, its name, a"
              + " tab, what is said (docs/formats.md).")
  private Path directory;

  @Option(
      names = "--callers",
      paramLabel = "N",
      defaultValue = "4",
      description = "So many at once (${DEFAULT-VALUE}, at most 500).")
  private int callers;

  @Option(
      names = "--calls",
      paramLabel = "N",
      description = "So many calls in all (three a caller).")
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
      description = "Begin no call after so many minutes (${DEFAULT-VALUE}).")
  private int minutes;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Who says what, and the noise: the same again (${DEFAULT-VALUE}).")
  private long seed;

  @Option(names = "--html", paramLabel = "FILE", description = "Write a page with charts.")
  private Path html;

  @Option(names = "--json", paramLabel = "FILE", description = "Write everything measured.")
  private Path json;

  @Option(
      names = "--min-done",
      paramLabel = "SHARE",
      description = "Exit code 3 when fewer calls are done, as in 0.9.")
  private Double minDone;

  @Mixin private LineOptions line;

  @Override
  public Integer call() throws InterruptedException {
    if (callers < 1 || callers > MOST_CALLERS || minutes < 1) {
      throw new ParameterException(
          spec.commandLine(), "--callers lies between 1 and 500, --minutes is 1 or more");
    }
    PrintWriter out = spec.commandLine().getOut();
    SimulationReport report =
        new Simulation(
                line.line(),
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
    return minDone != null && all.done() < minDone * all.calls() ? 3 : 0;
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
