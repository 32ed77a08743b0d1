package io.orderline.understand;

import io.orderline.core.call.Expectation.Anything;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.understanding.Emotion;
import io.orderline.core.understanding.Understander;
import io.orderline.core.understanding.Understanding;
import io.orderline.core.understanding.Utterance;
import io.orderline.understand.embedding.BgeSmallZh;
import io.orderline.understand.embedding.Embedder;
import io.orderline.understand.embedding.RememberedEmbedder;
import io.orderline.understand.embedding.SharedModel;
import io.orderline.understand.emotion.TrainedMood;
import io.orderline.understand.intent.KeywordIntents;
import io.orderline.understand.intent.TrainedIntents;
import io.orderline.understand.learning.TextClassifier;
import io.orderline.understand.llm.LanguageModel;
import io.orderline.understand.llm.LanguageModelUnavailable;
import io.orderline.understand.slot.HotWords;
import io.orderline.understand.slot.SlotReader;
import io.orderline.understand.slot.SlotReaders;
import io.orderline.vocabulary.HotWordsConfig;
import io.quarkus.runtime.Startup;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.logging.Logger;

/** Understanding in this process. Without the embedding model it goes on with fewer intents. */
@Startup
@ApplicationScoped
public class LocalUnderstander implements Understander {
  private static final Logger LOG = Logger.getLogger(LocalUnderstander.class);

  private final Optional<BgeSmallZh> model;
  private final UtteranceReader reader;
  private final LanguageModel languageModel;
  private final Vertx vertx;
  private final List<String> intents;

  LocalUnderstander(
      UnderstandConfig config,
      HotWordsConfig words,
      SharedModel shared,
      LanguageModel languageModel,
      Vertx vertx) {
    this.vertx = vertx;
    this.languageModel = languageModel;
    this.intents = Heads.intents().head().labels();
    this.model = shared.embedder();
    this.reader = model.map(loaded -> trained(loaded, config, words)).orElseGet(() -> plain(words));
  }

  /**
   * Reads on a worker thread and comes back to the caller's own: a turn stays on one event loop.
   */
  @Override
  public CompletionStage<Understanding> understand(Utterance utterance) {
    return vertx
        .executeBlocking(() -> helped(reader.read(utterance), utterance), false)
        .toCompletionStage();
  }

  /** What stays unclear is put to the language model, where there is one and words are left. */
  private Understanding helped(Understanding understood, Utterance utterance) {
    boolean answered =
        understood.act().isPresent() || !(utterance.expectation() instanceof Anything);
    if (answered || !languageModel.wanted(understood.wishes())) {
      return understood;
    }
    try {
      return languageModel
          .guess(utterance.transcript().text(), intents)
          .map(
              wish ->
                  new Understanding(
                      List.of(wish), understood.act(), understood.slots(), understood.emotion()))
          .orElse(understood);
    } catch (LanguageModelUnavailable | CircuitBreakerOpenException e) {
      LOG.debugf("the language model gave no answer: %s", e.getMessage());
      return understood;
    }
  }

  /** Whether meaning is read by the trained heads, and not by a few words only. */
  public boolean complete() {
    return model.isPresent();
  }

  private static UtteranceReader trained(
      BgeSmallZh model, UnderstandConfig config, HotWordsConfig words) {
    TextClassifier intents =
        config
            .examples()
            .map(directory -> Heads.intents(directory, config.cache(), model))
            .orElseGet(Heads::intents);
    Embedder embedder = new RememberedEmbedder(model, config.remembered());
    return new UtteranceReader(
        embedder,
        new TrainedIntents(intents, embedder, config.rejection()),
        new TrainedMood(Heads.moods()),
        values(words));
  }

  private static UtteranceReader plain(HotWordsConfig words) {
    return new UtteranceReader(
        text -> new float[0],
        new KeywordIntents(),
        (text, voice, usual) -> Emotion.NEUTRAL,
        values(words));
  }

  private static Function<TenantId, SlotReader> values(HotWordsConfig words) {
    SlotReader common = new SlotReaders(new HotWords(Map.of()));
    Map<String, SlotReader> own = new HashMap<>();
    words
        .bySlot()
        .forEach((tenant, slots) -> own.put(tenant, new SlotReaders(new HotWords(slots))));
    return tenant -> own.getOrDefault(tenant.value(), common);
  }
}
