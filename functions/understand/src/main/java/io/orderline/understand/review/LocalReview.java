package io.orderline.understand.review;

import io.orderline.core.call.Expectation;
import io.orderline.core.knowledge.KnowledgeReview;
import io.orderline.core.knowledge.KnowledgeUnavailable;
import io.orderline.core.knowledge.Passage;
import io.orderline.core.speech.Transcript;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.tenant.Tenants;
import io.orderline.core.understanding.Intent;
import io.orderline.core.understanding.Understanding;
import io.orderline.core.understanding.Utterance;
import io.orderline.understand.LocalUnderstander;
import io.orderline.understand.knowledge.ArticlesWatch;
import io.orderline.understand.knowledge.LocalKnowledge;
import io.orderline.understand.knowledge.TrialAnswers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Reviews articles with the understanding of this process. */
@ApplicationScoped
public class LocalReview implements KnowledgeReview {
  /** Callers go before those who write: so many reviews at once, and no more. */
  private static final int AT_ONCE = 4;

  private final Semaphore free = new Semaphore(AT_ONCE);
  private final LocalUnderstander understander;
  private final LocalKnowledge knowledge;
  private final ArticlesWatch articles;
  private final Tenants tenants;
  private final Clock clock;

  LocalReview(
      LocalUnderstander understander,
      LocalKnowledge knowledge,
      ArticlesWatch articles,
      Tenants tenants,
      Clock clock) {
    this.understander = understander;
    this.knowledge = knowledge;
    this.articles = articles;
    this.tenants = tenants;
    this.clock = clock;
  }

  @Override
  public CompletionStage<List<Filed>> filed(TenantId tenant) {
    return CompletableFuture.completedStage(knowledge.filed(tenant));
  }

  /** Whoever has just published something and asks wants to hear it. */
  @Override
  public CompletionStage<Heard> ask(TenantId tenant, Trial trial) {
    return bounded(
        () ->
            articles
                .look()
                .onFailure()
                .recoverWithNull()
                .subscribeAsCompletionStage()
                .thenCompose(_ -> knowledge.trial(tenant, trial))
                .thenCompose(
                    texts ->
                        understander
                            .understand(utterance(tenant, trial), texts.answers())
                            .thenApply(understood -> heard(understood, texts, trial.question()))));
  }

  private <T> CompletionStage<T> bounded(Supplier<CompletionStage<T>> work) {
    if (!free.tryAcquire()) {
      return CompletableFuture.failedStage(
          new KnowledgeUnavailable("articles are being reviewed, as many as can be at once", null));
    }
    try {
      return work.get().whenComplete((_, _) -> free.release());
    } catch (RuntimeException fault) {
      free.release();
      return CompletableFuture.failedStage(fault);
    }
  }

  /** As the first words of a call. */
  private Utterance utterance(TenantId tenant, Trial trial) {
    return new Utterance(
        tenant,
        Transcript.of(trial.question()),
        new Expectation.Anything(),
        Optional.empty(),
        Map.of(),
        LocalDateTime.ofInstant(clock.instant(), tenants.of(tenant).zone()),
        Optional.empty(),
        Optional.empty(),
        trial.brand());
  }

  private static Heard heard(Understanding understood, TrialAnswers texts, String question) {
    List<Intent> wishes = understood.wishes().stream().map(Understanding.Wish::intent).toList();
    Optional<Passage> answer =
        understood
            .passage()
            .or(() -> looksThere(wishes) ? texts.found(question) : Optional.empty());
    return new Heard(
        answer,
        answer.flatMap(texts::article),
        wishes.stream().map(Intent::name).toList(),
        texts.nearest(question));
  }

  /** The flow of such a question looks into the texts itself. */
  private static boolean looksThere(List<Intent> wishes) {
    return !wishes.isEmpty() && wishes.getFirst().equals(Intent.QUESTION);
  }

  @Override
  public CompletionStage<List<Near>> near(
      TenantId tenant, Optional<String> except, List<String> asked) {
    return bounded(() -> knowledge.near(tenant, except, asked));
  }

  @Override
  public CompletionStage<List<Integer>> meanings(List<String> known, List<String> texts) {
    return bounded(() -> knowledge.meanings(known, texts));
  }
}
