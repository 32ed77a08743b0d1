package io.orderline.understand;

import io.orderline.core.call.Expectation.Anything;
import io.orderline.core.tenant.Tenants;
import io.orderline.core.understanding.Question;
import io.orderline.core.understanding.Understander;
import io.orderline.core.understanding.Understanding;
import io.orderline.core.understanding.Utterance;
import io.orderline.understand.act.ActReader;
import io.orderline.understand.dialect.Mandarin;
import io.orderline.understand.embedding.BgeSmallZh;
import io.orderline.understand.embedding.Embedder;
import io.orderline.understand.embedding.RememberedEmbedder;
import io.orderline.understand.embedding.SharedModel;
import io.orderline.understand.emotion.TrainedMood;
import io.orderline.understand.heads.Heads;
import io.orderline.understand.intent.Answers;
import io.orderline.understand.intent.KeywordIntents;
import io.orderline.understand.intent.TrainedIntents;
import io.orderline.understand.knowledge.LocalKnowledge;
import io.orderline.understand.learning.TextClassifier;
import io.orderline.understand.llm.IntentPrompt;
import io.orderline.understand.llm.LanguageModel;
import io.orderline.understand.llm.LanguageModelUnavailable;
import io.orderline.understand.llm.Prompt;
import io.orderline.understand.llm.ReplyPrompt;
import io.orderline.understand.reply.ReplyReader;
import io.orderline.understand.slot.TrainedAspect;
import io.orderline.understand.slot.TrainedReason;
import io.orderline.understand.text.Plain;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.logging.Logger;

/** Understanding in this process. Without the embedding model it goes on with fewer intents. */
@Startup
@ApplicationScoped
public class LocalUnderstander implements Understander {
  private static final Logger LOG = Logger.getLogger(LocalUnderstander.class);

  private final CompletableFuture<Loaded> loaded;
  private final LanguageModel languageModel;
  private final Vertx vertx;

  /**
   * What reads utterances.
   *
   * @param complete whether meaning is read by the trained heads, and not by a few words only
   */
  private record Loaded(UtteranceReader reader, List<String> intents, boolean complete) {}

  /**
   * The model is loaded behind the start; only a shop's own examples, which may be wrong, before.
   */
  LocalUnderstander(
      UnderstandConfig config,
      Tenants tenants,
      SharedModel shared,
      LocalKnowledge knowledge,
      LanguageModel languageModel,
      Vertx vertx) {
    this.vertx = vertx;
    this.languageModel = languageModel;
    this.loaded =
        CompletableFuture.supplyAsync(
            () -> load(shared.embedder(), config, tenants, knowledge),
            Infrastructure.getDefaultWorkerPool());
    config.examples().ifPresent(_ -> loaded.join());
  }

  private static Loaded load(
      Optional<BgeSmallZh> model,
      UnderstandConfig config,
      Tenants tenants,
      LocalKnowledge knowledge) {
    return new Loaded(
        model
            .map(found -> trained(found, config, tenants, knowledge))
            .orElseGet(() -> plain(tenants)),
        Heads.intents().head().labels(),
        model.isPresent());
  }

  /**
   * Reads on a worker thread and comes back to the caller's own: a turn stays on one event loop.
   */
  @Override
  public CompletionStage<Understanding> understand(Utterance utterance) {
    return vertx
        .executeBlocking(() -> helped(loaded.join().reader().read(utterance), utterance), false)
        .toCompletionStage();
  }

  /** Understands as if these were the shop's texts. */
  public CompletionStage<Understanding> understand(Utterance utterance, Answers answers) {
    return vertx
        .executeBlocking(
            () -> helped(loaded.join().reader().read(utterance, answers), utterance), false)
        .toCompletionStage();
  }

  /** Asks the language model about unclear words, where there is one. */
  private Understanding helped(Understanding understood, Utterance utterance) {
    if (understood.reply().filter(languageModel::wanted).isPresent()) {
      return withReply(understood, utterance);
    }
    boolean answered =
        understood.act().isPresent() || !(utterance.expectation() instanceof Anything);
    if (answered
        || understood.passage().isPresent()
        || !languageModel.wanted(understood.wishes())) {
      return understood;
    }
    return asked(new IntentPrompt(utterance.transcript().text(), loaded.join().intents()))
        .map(wish -> understood.with(List.of(wish)))
        .orElse(understood);
  }

  /** Asks what an unclear reply is; the act follows it, and consent never comes of it. */
  private Understanding withReply(Understanding understood, Utterance utterance) {
    String question = utterance.question().map(Question::text).orElse("");
    String text = utterance.transcript().text();
    return asked(new ReplyPrompt(text, question))
        .map(
            reply ->
                understood.with(
                    reply,
                    ActReader.read(
                        Mandarin.of(Plain.of(text)),
                        utterance.expectation(),
                        Optional.of(reply.kind()))))
        .orElse(understood);
  }

  /** The model's answer; none where it is late, down or wrong. */
  private <A> Optional<A> asked(Prompt<A> prompt) {
    try {
      return languageModel.ask(prompt);
    } catch (LanguageModelUnavailable | CircuitBreakerOpenException e) {
      LOG.debugf("the language model gave no answer: %s", e.getMessage());
      return Optional.empty();
    }
  }

  /**
   * Whether meaning is read by the trained heads, and not by a few words only; empty while they are
   * being loaded.
   */
  public Optional<Boolean> complete() {
    return loaded.isDone() ? Optional.of(loaded.join().complete()) : Optional.empty();
  }

  private static UtteranceReader trained(
      BgeSmallZh model, UnderstandConfig config, Tenants tenants, LocalKnowledge knowledge) {
    TextClassifier intents =
        config
            .examples()
            .map(directory -> Heads.intents(directory, config.cache(), model))
            .orElseGet(Heads::intents);
    Embedder embedder = new RememberedEmbedder(model, config.remembered());
    return new UtteranceReader(
        embedder,
        new MeaningReaders(
            new TrainedIntents(intents, embedder, config.rejection()),
            new TrainedMood(Heads.moods()),
            new ReplyReader(Heads.replies()),
            new TrainedReason(Heads.reasons(), embedder),
            new TrainedAspect(Heads.aspects())),
        new TenantSlots(tenants),
        utterance -> knowledge.of(utterance.tenant(), utterance.brand()));
  }

  private static UtteranceReader plain(Tenants tenants) {
    return new UtteranceReader(
        text -> new float[0],
        MeaningReaders.byWords(new KeywordIntents()),
        new TenantSlots(tenants),
        _ -> Answers.NONE);
  }
}
