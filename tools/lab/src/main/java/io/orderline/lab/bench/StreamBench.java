package io.orderline.lab.bench;

import io.orderline.audio.AudioDecoder;
import io.orderline.audio.AudioLimits;
import io.orderline.core.call.Expectation;
import io.orderline.lab.bench.StreamCaller.Turn;
import io.orderline.simulator.CommandProblem;
import io.orderline.simulator.arguments.Place;
import io.orderline.simulator.arguments.WholeNumber;
import io.orderline.simulator.telephone.Line;
import io.orderline.simulator.telephone.Telephone;
import io.orderline.simulator.voice.Recordings;
import io.orderline.transcribe.Transcriber;
import io.orderline.transcribe.grammar.Grammars;
import io.orderline.transcribe.grammar.Vocabulary;
import io.orderline.transcribe.judge.Judge;
import io.orderline.transcribe.models.ModelDirectory;
import io.orderline.transcribe.models.ModelShelf;
import io.orderline.transcribe.vosk.VoskModel;
import java.io.PrintWriter;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.vosk.Model;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** How soon a caller on a stream is answered, and how many can be at once. */
@Command(
    name = "stream",
    description = {
      "From the end of a caller's voice to the first sound of the answer. 实时通话的延迟与容量",
      "By real WebSockets in real time, beside bare libvosk on the same recordings of people in the"
          + " same run."
    },
    footerHeading = "%nEach caller is asked for a number, reads one aloud, and calls again.%n",
    footer = {
      "Every silence that ends an utterance is set to --silence, and left out of the figures.",
      "  cut     the line spoke before the caller had finished",
      "  never   no answer in 15 s",
      "Starts a server of its own; callers and server share this machine."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class StreamBench implements Callable<Integer> {
  private static final double PAUSE_SECONDS = 1;
  private static final int ROUNDS = 3;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description =
          "WAV files (PCM, 8 kHz) and ref.tsv (../shared/data/speech/digits): numbers read aloud.",
      converter = Place.ReadableDirectory.class)
  private Path directory;

  @Option(
      names = "--streams",
      paramLabel = "N",
      split = ",",
      defaultValue = "1,2,4,6,8",
      description = "How many callers at once (${DEFAULT-VALUE}).",
      converter = WholeNumber.AtLeastOne.class)
  private List<Integer> streams;

  @Option(
      names = "--seconds",
      paramLabel = "S",
      defaultValue = "60",
      description = "How long each number of callers is measured (${DEFAULT-VALUE}).",
      converter = WholeNumber.AtLeastOne.class)
  private int seconds;

  @Option(
      names = "--silence",
      paramLabel = "MS",
      defaultValue = "700",
      description = "The silence that ends an utterance (${DEFAULT-VALUE}).",
      converter = WholeNumber.AtLeastOne.class)
  private int silence;

  @Override
  public Integer call() throws Exception {
    Recordings recordings = Recordings.in(directory == null ? usual() : directory);
    List<CallersLine> numbers =
        recordings.said().keySet().stream().map(recordings::audio).map(CallersLine::of).toList();
    double bare = floor(numbers);
    String millis = silence + "ms";
    try (BenchServer server =
            BenchServer.start(
                out(),
                Map.of(
                    "orderline.transcribe.live.silence.words", millis,
                    "orderline.transcribe.live.silence.answer", millis,
                    "orderline.transcribe.live.silence.digits", millis));
        Telephone telephone =
            new Telephone(server.line(), InstantSource.system(), new SecureRandom());
        HttpClient client = HttpClient.newHttpClient();
        ScheduledExecutorService ticker = Executors.newScheduledThreadPool(2)) {
      Callers callers = new Callers(server.line(), telephone, client, ticker, numbers);
      out().println("Warming up …");
      out().flush();
      callers.run(2, Math.min(20, seconds));
      out()
          .printf(
              "%nFrom the end of the voice to the first sound, beyond the silence of %d ms:%n",
              silence);
      out()
          .println(
              "  streams   of bare libvosk's   turns   p50 ms   p95 ms   cut   never   server MB");
      for (int count : streams) {
        List<Turn> turns = callers.run(count, seconds);
        row(count, turns, bare, server.residentMegabytes());
      }
    }
    return 0;
  }

  private void row(int count, List<Turn> turns, double bare, long megabytes) {
    long[] beyond =
        turns.stream()
            .mapMulti(StreamBench::answered)
            .mapToLong(nanos -> nanos - TimeUnit.MILLISECONDS.toNanos(silence))
            .toArray();
    long cut = turns.stream().filter(Turn.Cut.class::isInstance).count();
    if (beyond.length == 0) {
      out().printf("  %7d   no turn was answered in time%n", count);
      return;
    }
    Latencies latencies = new Latencies(beyond, Duration.ofSeconds(seconds));
    out()
        .printf(
            "  %7d   %15.0f %%   %5d   %6.0f   %6.0f   %3d   %5d   %9d%n",
            count,
            100 * count / bare,
            turns.size(),
            latencies.percentile(0.5),
            latencies.percentile(0.95),
            cut,
            turns.size() - beyond.length - cut,
            megabytes);
    turns.stream()
        .mapMulti(StreamBench::unanswered)
        .collect(Collectors.groupingBy(why -> why, Collectors.counting()))
        .forEach((why, times) -> out().printf("           %d times %s%n", times, why));
    out().flush();
  }

  private static void unanswered(Turn turn, Consumer<String> found) {
    if (turn instanceof Turn.Unanswered(String why)) {
      found.accept(why);
    }
  }

  private static void answered(Turn turn, Consumer<Long> found) {
    if (turn instanceof Turn.Answered(long nanos)) {
      found.accept(nanos);
    }
  }

  /** Prints what is possible without us; returns how many lines bare libvosk follows. */
  private double floor(List<CallersLine> numbers) throws Exception {
    ModelDirectory found =
        ModelShelf.usual()
            .choose(Optional.empty())
            .orElseThrow(
                () ->
                    new CommandProblem(
                        "No speech model is installed. Get one: ./orderline models fetch"));
    try (VoskModel ours = VoskModel.load(found);
        Model bare = new Model(found.path().toString())) {
      LiveFloor floor =
          new LiveFloor(
              bare,
              new Grammars(new Vocabulary(found.words()))
                  .of(new Expectation.Digits(4, 11), List.of()),
              new Transcriber(
                  ours,
                  new AudioDecoder(new AudioLimits(1 << 24, Duration.ofMinutes(5))),
                  new Judge(0.6, 0.4),
                  20),
              Runtime.getRuntime().availableProcessors());
      floor.bareLines(numbers.subList(0, Math.min(4, numbers.size())), PAUSE_SECONDS);
      double bareLines = 0;
      double ourLines = 0;
      for (int round = 0; round < ROUNDS; round++) {
        bareLines += floor.bareLines(numbers, PAUSE_SECONDS) / ROUNDS;
        ourLines += floor.ourLines(numbers, PAUSE_SECONDS) / ROUNDS;
      }
      LongStream.Builder answers = LongStream.builder();
      for (CallersLine number : numbers) {
        answers.add(floor.bareAnswerNanos(number));
      }
      Latencies bareAnswers = new Latencies(answers.build().toArray(), Duration.ofSeconds(1));
      out()
          .printf(
              "Lines that %d cores follow in real time, nothing else to do, %d recordings:%n",
              floor.cores(), numbers.size());
      out().printf("  bare libvosk  %5.1f  (%.2f a core)%n", bareLines, bareLines / floor.cores());
      out().printf("  ours          %5.1f  (%.2f a core)%n", ourLines, ourLines / floor.cores());
      out().printf("  ratio         %5.2f  (aim: at least 0.90)%n", ourLines / bareLines);
      out()
          .printf(
              "Bare libvosk from the last sample to its answer: p50 %.0f ms, p95 %.0f ms%n",
              bareAnswers.percentile(0.5), bareAnswers.percentile(0.95));
      out().flush();
      return bareLines;
    }
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private static Path usual() {
    return Path.of(System.getenv().getOrDefault("ORDERLINE_HOME", ""))
        .resolve("../shared/data/speech/digits")
        .normalize();
  }

  /** Callers side by side, who begin one after the other. */
  private record Callers(
      Line line,
      Telephone telephone,
      HttpClient client,
      ScheduledExecutorService ticker,
      List<CallersLine> numbers) {

    List<Turn> run(int count, int seconds) throws Exception {
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
      BooleanSupplier over = () -> System.nanoTime() > end;
      try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        List<Future<List<Turn>>> callers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
          callers.add(
              threads.submit(
                  new StreamCaller(line, telephone, client, ticker, numbers, 7 * i, over)));
          Thread.sleep(Math.min(1000, 4000 / count));
        }
        List<Turn> all = new ArrayList<>();
        for (Future<List<Turn>> caller : callers) {
          all.addAll(caller.get());
        }
        return all;
      }
    }
  }
}
