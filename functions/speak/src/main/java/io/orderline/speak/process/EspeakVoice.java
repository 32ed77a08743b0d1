package io.orderline.speak.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.orderline.core.speech.Speech;
import io.orderline.speak.config.SpeakConfig;
import io.orderline.speak.voice.Voice;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** eSpeak NG: small, quick, everywhere to be had, and sounds like it. The text goes in by stdin. */
public final class EspeakVoice implements Voice {
  public static final String NAME = "espeak";

  private final SpeakConfig.Espeak config;
  private final ProgramRuns runs;

  public EspeakVoice(SpeakConfig.Espeak config, ProgramRuns runs) {
    this.config = config;
    this.runs = runs;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String id() {
    return "%s/%s/%d/%d".formatted(NAME, config.voice(), config.speed(), config.pitch());
  }

  @Override
  public Optional<String> missing() {
    return program().isPresent()
        ? Optional.empty()
        : Optional.of(
            config.program()
                + " is not installed: sudo apt-get install espeak-ng (macOS: brew install"
                + " espeak-ng)");
  }

  @Override
  public CompletionStage<Speech> say(String text, int sampleRate) {
    Optional<Path> program = program();
    if (program.isEmpty()) {
      return CompletableFuture.completedFuture(new Speech.NoVoice(missing().orElseThrow()));
    }
    List<String> arguments =
        List.of(
            "-v", config.voice(),
            "-s", Integer.toString(config.speed()),
            "-p", Integer.toString(config.pitch()),
            "-b", "1", // UTF-8, whatever the locale
            "--stdin", "--stdout");
    return runs.submit(
        () -> SpokenWav.read(runs.run(program.get(), arguments, text.getBytes(UTF_8))));
  }

  /** Looked for each time: somebody may install it while we run. */
  private Optional<Path> program() {
    return Programs.find(config.program());
  }
}
