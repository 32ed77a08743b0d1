package io.orderline.lab.evaluate;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orderline.audio.AudioDecoder;
import io.orderline.audio.AudioLimits;
import io.orderline.audio.Decoding;
import io.orderline.core.call.Expectation;
import io.orderline.core.speech.Audio;
import io.orderline.core.speech.Recognition;
import io.orderline.functionclient.ExpectationText;
import io.orderline.lab.arguments.Awaited;
import io.orderline.lab.report.Progress;
import io.orderline.simulator.CommandProblem;
import io.orderline.simulator.arguments.Place;
import io.orderline.simulator.arguments.Share;
import io.orderline.simulator.arguments.WholeNumber;
import io.orderline.simulator.voice.Recordings;
import io.orderline.simulator.voice.SpeechText;
import io.orderline.transcribe.Transcriber;
import io.orderline.transcribe.judge.Judge;
import io.orderline.transcribe.models.ModelDirectory;
import io.orderline.transcribe.models.ModelShelf;
import io.orderline.transcribe.vosk.VoskModel;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** How well recordings of people are understood. */
@Command(
    name = "speech",
    description = {
      "Recordings of people, transcribed, beside what they said. 语音识别评测",
      "Character error rate, sentences without any error, real-time factor, the worst errors."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class SpeechEvaluation implements Callable<Integer> {
  private static final AudioLimits LIMITS = new AudioLimits(32 << 20, Duration.ofMinutes(5));

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "DIR",
      description = "WAV files, ref.tsv (file TAB transcript), and if any grammar.json.",
      converter = Place.ReadableDirectory.class)
  private Path directory;

  @Option(
      names = "--expect",
      paramLabel = "WHAT",
      defaultValue = "anything",
      description =
          "What the dialogue awaits: anything, digits, digits:4-11, yes_no, choice:3"
              + " (${DEFAULT-VALUE}); plain digits awaits as many as were said.",
      converter = Awaited.class)
  private String expect;

  @Option(names = "--model", paramLabel = "NAME", description = "Which model (the first found).")
  private String model;

  @Option(
      names = "--alternatives",
      paramLabel = "N",
      defaultValue = "20",
      description = "Readings that are kept (${DEFAULT-VALUE}).",
      converter = WholeNumber.AtLeastOne.class)
  private int alternatives;

  @Option(
      names = "--max-cer",
      paramLabel = "RATE",
      description = "Exit code 1 when the character error rate is above this, such as 0.1.",
      converter = Share.class)
  private Double maxCer;

  @Option(
      names = "--worst",
      defaultValue = "10",
      description = "How many errors are shown.",
      converter = WholeNumber.NotNegative.class)
  private int worst;

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    Recordings recordings = Recordings.in(directory);
    ModelDirectory found =
        ModelShelf.usual()
            .choose(Optional.ofNullable(model))
            .orElseThrow(
                () ->
                    new CommandProblem(
                        "No speech model is installed. Get one: ./orderline models fetch"));
    try (VoskModel loaded = VoskModel.load(found)) {
      Transcriber transcriber =
          new Transcriber(loaded, new AudioDecoder(LIMITS), new Judge(0.6, 0.4), alternatives);
      SpeechScore score = new SpeechScore(hear(recordings, transcriber));
      print(score, found);
      return maxCer != null && score.characterErrorRate() > maxCer ? 1 : 0;
    }
  }

  private List<SpeechRow> hear(Recordings recordings, Transcriber transcriber) {
    List<SpeechRow> rows = new ArrayList<>();
    Progress progress = Progress.on(spec.commandLine().getErr());
    for (Map.Entry<String, String> entry : recordings.said().entrySet()) {
      Audio audio = Audio.wav(recordings.audio(entry.getKey()));
      long started = System.nanoTime();
      Recognition recognition =
          transcriber.transcribe(
              audio, expectation(entry.getValue()), recordings.grammar(), () -> true);
      double took = (System.nanoTime() - started) / 1e9;
      rows.add(SpeechRow.of(entry.getKey(), entry.getValue(), recognition, seconds(audio), took));
      progress.show("transcribed", rows.size(), recordings.said().size());
    }
    progress.done();
    return rows;
  }

  private Expectation expectation(String said) {
    int digits = SpeechText.plain(said).length();
    return ExpectationText.parse(expect.equals("digits") ? "digits:" + digits : expect);
  }

  private static double seconds(Audio audio) {
    return new AudioDecoder(LIMITS).decode(audio) instanceof Decoding.Playable playable
        ? playable.sound().seconds()
        : 0;
  }

  private void print(SpeechScore score, ModelDirectory used) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(json(score, used));
      return;
    }
    out.printf("model %s, expecting %s, %d recordings%n", used.name(), expect, score.rows().size());
    out.printf("  character error rate  %6.2f %%%n", 100 * score.characterErrorRate());
    out.printf("  without any error     %6.1f %%%n", 100 * score.exactShare());
    out.printf("  at most two wrong     %6.1f %%%n", 100 * score.withinShare(2));
    out.printf("  said is a reading     %6.1f %%%n", 100 * score.amongReadingsShare());
    out.printf("  real-time factor      %6.3f%n", score.realTimeFactor());
    out.println("  outcomes              " + score.outcomes());
    for (SpeechRow row : score.worst(worst)) {
      out.printf(
          "  %-28s said %s%n  %28s heard %s (%s, %.2f)%n",
          row.file(), row.said(), "", row.heard(), row.outcome(), row.confidence());
    }
  }

  private static String json(SpeechScore score, ModelDirectory used) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode result = mapper.createObjectNode();
    result.put("model", used.name());
    result.put("recordings", score.rows().size());
    result.put("characterErrorRate", score.characterErrorRate());
    result.put("exact", score.exactShare());
    result.put("withinTwo", score.withinShare(2));
    result.put("amongReadings", score.amongReadingsShare());
    result.put("realTimeFactor", score.realTimeFactor());
    result.set("rows", mapper.valueToTree(score.rows()));
    return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(result);
  }
}
