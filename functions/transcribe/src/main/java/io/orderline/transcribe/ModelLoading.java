package io.orderline.transcribe;

import io.orderline.audio.AudioDecoder;
import io.orderline.audio.AudioLimits;
import io.orderline.transcribe.judge.Judge;
import io.orderline.transcribe.models.ModelDirectory;
import io.orderline.transcribe.models.ModelShelf;
import io.orderline.transcribe.vosk.VoskModel;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jboss.logging.Logger;

/** Loads the model in the background, so that the first greeting never waits for it. */
@ApplicationScoped
@Startup
public class ModelLoading {
  private static final Logger LOG = Logger.getLogger(ModelLoading.class);

  private final TranscribeConfig config;
  private final Optional<ModelDirectory> directory;
  private final CompletableFuture<Optional<VoskModel>> model = new CompletableFuture<>();
  private final CompletionStage<Optional<Transcriber>> transcriber;

  ModelLoading(TranscribeConfig config) {
    this.config = config;
    this.directory = shelf(config).choose(config.model());
    this.transcriber = model.thenApply(loaded -> loaded.map(this::transcriber));
    Thread.ofPlatform().daemon().name("transcribe-model").start(this::load);
  }

  /** The transcriber, once it is ready; empty where no model is installed. */
  public CompletionStage<Optional<Transcriber>> transcriber() {
    return transcriber;
  }

  /** The state of loading, for people: {@code none}, {@code loading}, {@code failed} or a name. */
  public String state() {
    return directory.isEmpty()
        ? "none"
        : !model.isDone()
            ? "loading"
            : model.isCompletedExceptionally() ? "failed" : directory.get().name();
  }

  boolean loaded() {
    return directory.isPresent() && model.isDone() && !model.isCompletedExceptionally();
  }

  private void load() {
    try {
      model.complete(directory.map(VoskModel::load));
      LOG.info(
          directory
              .map(found -> "speech model " + found.name() + " loaded from " + found.path())
              .orElse(
                  "no speech model: everything but our own transcription works; fix it with"
                      + " ./orderline models fetch"));
    } catch (RuntimeException | LinkageError e) {
      LOG.error("the speech model cannot be used; check it with ./orderline models verify", e);
      model.completeExceptionally(e);
    }
  }

  private Transcriber transcriber(VoskModel loaded) {
    return new Transcriber(
        loaded,
        new AudioDecoder(new AudioLimits(config.maxBytes(), config.maxLength())),
        new Judge(config.minConfidence(), config.maxStrangeShare()),
        config.alternatives());
  }

  private static ModelShelf shelf(TranscribeConfig config) {
    return config
        .modelPlaces()
        .map((List<String> places) -> new ModelShelf(places.stream().map(Path::of).toList()))
        .orElseGet(ModelShelf::usual);
  }
}
