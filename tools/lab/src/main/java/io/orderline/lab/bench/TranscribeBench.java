package io.orderline.lab.bench;

import io.orderline.audio.AudioDecoder;
import io.orderline.audio.AudioLimits;
import io.orderline.core.call.Expectation;
import io.orderline.core.speech.Audio;
import io.orderline.core.speech.Recognition;
import io.orderline.functionclient.ExpectationText;
import io.orderline.lab.arguments.Awaited;
import io.orderline.lab.report.Progress;
import io.orderline.simulator.CommandProblem;
import io.orderline.simulator.arguments.Place;
import io.orderline.simulator.arguments.WholeNumber;
import io.orderline.simulator.voice.Recordings;
import io.orderline.transcribe.Transcriber;
import io.orderline.transcribe.grammar.Grammar;
import io.orderline.transcribe.grammar.Grammars;
import io.orderline.transcribe.grammar.Vocabulary;
import io.orderline.transcribe.judge.Judge;
import io.orderline.transcribe.models.ModelDirectory;
import io.orderline.transcribe.models.ModelShelf;
import io.orderline.transcribe.vosk.VoskModel;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.vosk.Model;
import org.vosk.Recognizer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What our transcription costs beside a bare loop over libvosk. */
@Command(
    name = "transcribe",
    description = {
      "Our whole transcription beside a bare libvosk loop. 语音识别的开销",
      "On the same audio, grammar and settings, recording by recording in turn; computing time of"
          + " one thread."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class TranscribeBench implements Callable<Integer> {
  private static final int WAV_HEADER = 44;
  private static final int ALTERNATIVES = 20;
  private static final double AIM = 1.05;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description =
          "WAV files (PCM, at the model's rate) and ref.tsv (../shared/data/speech/digits).",
      converter = Place.ReadableDirectory.class)
  private Path directory;

  @Option(
      names = "--expect",
      paramLabel = "WHAT",
      defaultValue = "digits:4-11",
      description = "What the dialogue awaits (${DEFAULT-VALUE}).",
      converter = Awaited.class)
  private String expect;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "3",
      description = "How often each recording is transcribed (${DEFAULT-VALUE}).",
      converter = WholeNumber.AtLeastOne.class)
  private int rounds;

  @Override
  public Integer call() throws IOException {
    ModelDirectory found =
        ModelShelf.usual()
            .choose(Optional.empty())
            .orElseThrow(
                () ->
                    new CommandProblem(
                        "No speech model is installed. Get one: ./orderline models fetch"));
    Recordings recordings = Recordings.in(directory == null ? usual() : directory);
    List<byte[]> audios = recordings.said().keySet().stream().map(recordings::audio).toList();
    Expectation expectation =
        ExpectationText.parse(expect.equals("digits") ? "digits:4-11" : expect);
    Optional<Grammar> grammar =
        new Grammars(new Vocabulary(found.words())).of(expectation, List.of());
    try (VoskModel ours = VoskModel.load(found);
        Model bare = new Model(found.path().toString())) {
      Transcriber transcriber =
          new Transcriber(
              ours,
              new AudioDecoder(new AudioLimits(32 << 20, Duration.ofMinutes(5))),
              new Judge(0.6, 0.4),
              ALTERNATIVES);
      Floor floor = new Floor(bare, found.sampleRate(), grammar);
      transcribe(transcriber, audios.getFirst(), expectation);
      floor.listen(audios.getFirst());
      report(measure(transcriber, floor, audios, expectation));
    }
    return 0;
  }

  private Times measure(
      Transcriber transcriber, Floor floor, List<byte[]> audios, Expectation expectation)
      throws IOException {
    Progress progress = Progress.on(spec.commandLine().getErr());
    Times times = new Times(0, 0, 0);
    int total = rounds * audios.size();
    for (int i = 0; i < total; i++) {
      byte[] audio = audios.get(i % audios.size());
      boolean oursFirst = (i + i / audios.size()) % 2 == 0;
      long ours = 0;
      long bare = 0;
      for (int side = 0; side < 2; side++) {
        long started = cpu();
        if ((side == 0) == oursFirst) {
          transcribe(transcriber, audio, expectation);
          ours = cpu() - started;
        } else {
          floor.listen(audio);
          bare = cpu() - started;
        }
      }
      times = times.plus(ours / 1e9, bare / 1e9, floor.seconds(audio));
      progress.show("rounds", i + 1L, total);
    }
    progress.done();
    return times;
  }

  /** Computing time of this thread, which does all the work: other programs do not disturb it. */
  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static void transcribe(Transcriber transcriber, byte[] audio, Expectation expectation) {
    Recognition recognition =
        transcriber.transcribe(Audio.wav(audio), expectation, List.of(), () -> true);
    if (recognition instanceof Recognition.BadAudio(var flaw, String reason)) {
      throw new CommandProblem("The bench needs sound recordings: " + reason);
    }
  }

  private void report(Times times) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf("%.1f s of speech, %s, one thread%n", times.speech, expect);
    out.printf(
        "  ours          %6.2f s  real-time factor %.3f%n", times.ours, times.ours / times.speech);
    out.printf(
        "  bare libvosk  %6.2f s  real-time factor %.3f%n", times.bare, times.bare / times.speech);
    double ratio = times.ours / times.bare;
    out.printf(
        "  ratio         %6.3f    (aim: at most %.2f: %s)%n",
        ratio, AIM, ratio <= AIM ? "met" : "missed");
  }

  private static Path usual() {
    return Path.of(System.getenv().getOrDefault("ORDERLINE_HOME", ""))
        .resolve("../shared/data/speech/digits")
        .normalize();
  }

  /** Seconds spent by each side and seconds of speech. */
  private record Times(double ours, double bare, double speech) {
    Times plus(double moreOurs, double moreBare, double moreSpeech) {
      return new Times(ours + moreOurs, bare + moreBare, speech + moreSpeech);
    }
  }

  /** The least that must be done: samples in, JSON out. */
  private record Floor(Model model, int rate, Optional<Grammar> grammar) {
    void listen(byte[] wav) throws IOException {
      byte[] samples = Arrays.copyOfRange(wav, WAV_HEADER, wav.length);
      try (Recognizer recognizer =
          grammar.isPresent()
              ? new Recognizer(model, rate, grammar.get().json())
              : new Recognizer(model, rate)) {
        recognizer.setWords(true);
        recognizer.setMaxAlternatives(ALTERNATIVES);
        int chunk = rate; // half a second of 16-bit samples
        for (int from = 0; from < samples.length; from += chunk) {
          int length = Math.min(chunk, samples.length - from);
          recognizer.acceptWaveForm(Arrays.copyOfRange(samples, from, from + length), length);
        }
        String answer = recognizer.getFinalResult();
        if (answer.isEmpty()) {
          throw new IOException("libvosk answered nothing");
        }
      }
    }

    double seconds(byte[] wav) {
      return (wav.length - WAV_HEADER) / 2.0 / rate;
    }
  }
}
