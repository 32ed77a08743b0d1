package io.orderline.understand.knowledge;

import io.orderline.core.knowledge.Article;
import io.orderline.core.knowledge.KnowledgeReview.Filed;
import io.orderline.core.knowledge.KnowledgeReview.Near;
import io.orderline.core.knowledge.KnowledgeReview.Trial;
import io.orderline.core.knowledge.KnowledgeUnavailable;
import io.orderline.core.knowledge.Passage;
import io.orderline.core.knowledge.ShopKnowledge;
import io.orderline.core.knowledge.WrittenArticles;
import io.orderline.core.tenant.TenantId;
import io.orderline.understand.embedding.Embedder;
import io.orderline.understand.embedding.SharedModel;
import io.orderline.understand.heads.Heads;
import io.orderline.understand.intent.Answers;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The shops' texts, searched in this process. */
@Startup
@ApplicationScoped
public class LocalKnowledge implements ShopKnowledge {
  private final Map<TenantId, ShopTexts> files;
  private final double floor;
  private final Clock clock;
  private final Executor workers;

  /** Without a model nothing can be searched. */
  private final CompletableFuture<Optional<Libraries>> loaded;

  @Inject
  LocalKnowledge(KnowledgeConfig config, SharedModel model, Clock clock) {
    this(config, model::embedder, clock, Infrastructure.getDefaultWorkerPool());
  }

  /**
   * Reads the texts at once, and their meaning behind the start: the first question waits for it.
   *
   * @throws KnowledgeUnusable when a file is not of the form
   */
  LocalKnowledge(
      KnowledgeConfig config,
      Supplier<Optional<? extends Embedder>> model,
      Clock clock,
      Executor workers) {
    this.files = ConfiguredTexts.of(config);
    this.floor = config.floor();
    this.clock = clock;
    this.workers = workers;
    this.loaded =
        CompletableFuture.supplyAsync(
            () ->
                model
                    .get()
                    .map(
                        embedder ->
                            new Libraries(
                                files, Commonplace.likeness(Heads.bank("intents")), embedder)),
            workers);
  }

  /** Whether questions are answered without waiting. */
  public boolean loaded() {
    return loaded.isDone();
  }

  /** A tenant's texts, to be asked together with the intents; waits until they are loaded. */
  public Answers of(TenantId tenant, Optional<String> brand) {
    return loaded
        .join()
        .flatMap(libraries -> libraries.of(tenant))
        .<Answers>map(stand -> ranking(stand.library(), brand))
        .orElse(Answers.NONE);
  }

  @Override
  public CompletionStage<Optional<Passage>> find(
      TenantId tenant, Optional<String> brand, String question) {
    return searched(
        libraries ->
            question.isBlank()
                ? Optional.empty()
                : libraries
                    .of(tenant)
                    .map(stand -> ranking(stand.library(), brand))
                    .flatMap(answers -> answers.answer(question, libraries.embedder())));
  }

  /** What people have published is told from now on. */
  public CompletionStage<Void> goBy(TenantId tenant, WrittenArticles written) {
    return loaded.thenAcceptAsync(
        found -> found.ifPresent(libraries -> libraries.goBy(tenant, written)), workers);
  }

  /** The revision of what people have published that is told here. */
  long revision(TenantId tenant) {
    return Optional.ofNullable(loaded.getNow(Optional.empty()))
        .flatMap(found -> found)
        .flatMap(libraries -> libraries.of(tenant))
        .map(stand -> stand.written().revision())
        .orElse(0L);
  }

  /** What comes from files. */
  public List<Filed> filed(TenantId tenant) {
    return files.getOrDefault(tenant, ShopTexts.NONE).filed();
  }

  /** What a trial is answered from. */
  public CompletionStage<TrialAnswers> trial(TenantId tenant, Trial trial) {
    return searched(
        libraries ->
            new TrialAnswers(
                trial
                    .draft()
                    .map(draft -> new Libraries.Draft(draft, trial.id()))
                    .map(draft -> libraries.with(tenant, draft))
                    .or(() -> libraries.of(tenant)),
                stand -> ranking(stand.library(), trial.brand()),
                libraries.embedder()));
  }

  /** Other articles that are asked for in nearly the same words. */
  public CompletionStage<List<Near>> near(
      TenantId tenant, Optional<String> except, List<String> asked) {
    return searched(
        libraries ->
            libraries
                .of(tenant)
                .map(stand -> new Nearby(stand, libraries.embedder()).to(asked, except))
                .orElse(List.of()));
  }

  /** Which texts mean the same. */
  public CompletionStage<List<Integer>> meanings(List<String> known, List<String> texts) {
    return searched(libraries -> libraries.meanings().of(known, texts));
  }

  private Ranking ranking(Library library, Optional<String> brand) {
    Instant now = clock.instant();
    Predicate<Article> told = article -> article.holds(now) && article.isFor(brand);
    return new Ranking(library, floor, told);
  }

  private <T> CompletionStage<T> searched(Function<Libraries, T> work) {
    return loaded.thenApplyAsync(
        found ->
            work.apply(
                found.orElseThrow(
                    () ->
                        new KnowledgeUnavailable(
                            "there is no embedding model to search with", null))),
        workers);
  }
}
