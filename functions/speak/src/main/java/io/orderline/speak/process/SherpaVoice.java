package io.orderline.speak.process;

import io.orderline.core.speech.Speech;
import io.orderline.speak.config.SpeakConfig;
import io.orderline.speak.voice.Voice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * The neural voices of sherpa-onnx, by its own program, which loads the model for every sentence:
 * good where most sentences are prepared, or with a small model. The program takes the text as an
 * argument only: who may list processes on the machine can read it.
 */
public final class SherpaVoice implements Voice {
  public static final String NAME = "sherpa";

  private final SpeakConfig.Sherpa config;
  private final ProgramRuns runs;

  public SherpaVoice(SpeakConfig.Sherpa config, ProgramRuns runs) {
    this.config = config;
    this.runs = runs;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String id() {
    return "%s/%s/%d".formatted(NAME, config.model().map(Path::getFileName), config.speaker());
  }

  @Override
  public Optional<String> missing() {
    if (config.model().isEmpty()) {
      return Optional.of(
          "no model: unpack one of sherpa-onnx' Chinese text-to-speech models and set"
              + " orderline.speak.sherpa.model to its directory");
    }
    if (program().isEmpty()) {
      return Optional.of(
          config.program()
              + " is not installed: put it on the PATH, or set orderline.speak.sherpa.program");
    }
    return options().isEmpty()
        ? Optional.of(
            config.model().get() + " holds no VITS, Matcha or Kokoro model with its tokens.txt")
        : Optional.empty();
  }

  @Override
  public CompletionStage<Speech> say(String text, int sampleRate) {
    Optional<String> missing = missing();
    return missing.isPresent()
        ? CompletableFuture.completedFuture(new Speech.NoVoice(missing.get()))
        : runs.submit(() -> spoken(text));
  }

  private Speech spoken(String text) throws IOException {
    Path file = Files.createTempFile("orderline-speak-", ".wav");
    try {
      var arguments = new ArrayList<>(options());
      arguments.add("--sid=" + config.speaker());
      arguments.add("--num-threads=" + config.threads());
      arguments.add("--output-filename=" + file);
      arguments.add("--"); // a text never is an option
      arguments.add(text);
      runs.run(program().orElseThrow(), arguments, new byte[0]);
      return SpokenWav.read(Files.readAllBytes(file));
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private Optional<Path> program() {
    return Programs.find(config.program());
  }

  private List<String> options() {
    try {
      return SherpaModel.in(config.model().orElseThrow()).options();
    } catch (IOException noSuchDirectory) {
      return List.of();
    }
  }
}
