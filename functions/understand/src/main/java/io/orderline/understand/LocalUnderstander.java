package io.orderline.understand;

import io.orderline.core.understanding.Emotion;
import io.orderline.core.understanding.Understander;
import io.orderline.core.understanding.Understanding;
import io.orderline.core.understanding.Utterance;
import io.orderline.understand.embedding.BgeSmallZh;
import io.orderline.understand.embedding.SharedModel;
import io.orderline.understand.emotion.TrainedMood;
import io.orderline.understand.intent.KeywordIntents;
import io.orderline.understand.intent.TrainedIntents;
import io.orderline.understand.learning.TextClassifier;
import io.orderline.understand.slot.HotWords;
import io.orderline.understand.slot.SlotReaders;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Understanding in this process. Without the embedding model it goes on with fewer intents. */
@Startup
@ApplicationScoped
public class LocalUnderstander implements Understander {
  private final Optional<BgeSmallZh> model;
  private final UtteranceReader reader;

  LocalUnderstander(UnderstandConfig config, SharedModel shared) {
    this.model = shared.embedder();
    this.reader = model.map(loaded -> trained(loaded, config)).orElseGet(() -> plain(config));
  }

  @Override
  public CompletionStage<Understanding> understand(Utterance utterance) {
    return CompletableFuture.supplyAsync(
        () -> reader.read(utterance), Infrastructure.getDefaultWorkerPool());
  }

  /** Whether meaning is read by the trained heads, and not by a few words only. */
  public boolean complete() {
    return model.isPresent();
  }

  private static UtteranceReader trained(BgeSmallZh model, UnderstandConfig config) {
    TextClassifier intents =
        config
            .examples()
            .map(directory -> Heads.intents(directory, config.cache(), model))
            .orElseGet(Heads::intents);
    return new UtteranceReader(
        model,
        new TrainedIntents(intents, model, config.rejection()),
        new TrainedMood(Heads.moods()),
        values(config));
  }

  private static UtteranceReader plain(UnderstandConfig config) {
    return new UtteranceReader(
        text -> new float[0],
        new KeywordIntents(),
        (text, voice, usual) -> Emotion.NEUTRAL,
        values(config));
  }

  private static SlotReaders values(UnderstandConfig config) {
    return new SlotReaders(new HotWords(config.hotWords()));
  }
}
