package io.orderline.understand.knowledge;

import io.orderline.core.knowledge.KnowledgeUnavailable;
import io.orderline.core.knowledge.Passage;
import io.orderline.core.knowledge.ShopKnowledge;
import io.orderline.core.tenant.TenantId;
import io.orderline.understand.clause.Clauses;
import io.orderline.understand.embedding.Embedder;
import io.orderline.understand.embedding.EmbeddingFailed;
import io.orderline.understand.embedding.Sentence;
import io.orderline.understand.embedding.SharedModel;
import io.orderline.understand.heads.Heads;
import io.orderline.understand.intent.Answers;
import io.orderline.understand.learning.TextClassifier;
import io.orderline.understand.text.Plain;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The shops' texts, searched in this process. */
@Startup
@ApplicationScoped
public class LocalKnowledge implements ShopKnowledge {
  private final CompletableFuture<Searchable> searchable;
  private final Executor workers;

  /** What is searched; without a model nothing can be. */
  private record Searchable(Map<TenantId, Ranking> rankings, Optional<? extends Embedder> model) {}

  @Inject
  LocalKnowledge(KnowledgeConfig config, SharedModel model) {
    this(config, model::embedder, Infrastructure.getDefaultWorkerPool());
  }

  /**
   * Reads the texts at once, and their meaning behind the start: the first question waits for it.
   *
   * @throws KnowledgeUnusable when a file is not of the form
   */
  LocalKnowledge(
      KnowledgeConfig config, Supplier<Optional<? extends Embedder>> model, Executor workers) {
    Map<TenantId, ShopTexts> texts = texts(config);
    texts.forEach((tenant, its) -> its.tell(tenant));
    this.workers = workers;
    this.searchable =
        CompletableFuture.supplyAsync(() -> searchable(config, texts, model.get()), workers);
  }

  /** Whether questions are answered without waiting. */
  public boolean loaded() {
    return searchable.isDone();
  }

  /** A tenant's texts, to be asked together with the intents; waits until they are loaded. */
  public Answers of(TenantId tenant) {
    Ranking ranking = searchable.join().rankings().get(tenant);
    return ranking == null ? Answers.NONE : ranking;
  }

  @Override
  public CompletionStage<Optional<Passage>> find(TenantId tenant, String question) {
    return searchable.thenCompose(
        found ->
            found
                .model()
                .<CompletionStage<Optional<Passage>>>map(
                    model ->
                        question.isBlank() || !found.rankings().containsKey(tenant)
                            ? CompletableFuture.completedStage(Optional.empty())
                            : CompletableFuture.supplyAsync(
                                () -> answer(of(tenant), question, model, Heads.intents()),
                                workers))
                .orElseGet(
                    () ->
                        CompletableFuture.failedStage(
                            new KnowledgeUnavailable(
                                "there is no embedding model to search with", null))));
  }

  /** The best answer to the whole or to one of its clauses. */
  private static Optional<Passage> answer(
      Answers answers, String question, Embedder embedder, TextClassifier intents) {
    String text = Plain.of(question);
    try {
      return Stream.concat(Stream.of(text), Clauses.of(text).stream())
          .map(clause -> Sentence.of(clause, embedder))
          .flatMap(clause -> answers.to(clause, intents.scores(clause)).stream())
          .max(Comparator.comparingDouble(Passage::confidence));
    } catch (EmbeddingFailed e) {
      throw new KnowledgeUnavailable("the question cannot be compared", e);
    }
  }

  private static Searchable searchable(
      KnowledgeConfig config, Map<TenantId, ShopTexts> texts, Optional<? extends Embedder> model) {
    Map<TenantId, Ranking> rankings = new HashMap<>();
    model.ifPresent(
        embedder -> {
          Likeness likeness = Commonplace.likeness(Heads.bank("intents"));
          texts.forEach(
              (tenant, its) ->
                  rankings.put(
                      tenant,
                      new Ranking(
                          new Library(its.articles(), likeness, embedder), config.floor())));
        });
    return new Searchable(Map.copyOf(rankings), model);
  }

  /** Each tenant's own texts; beside those of the demo shop for the tenant that has it. */
  private static Map<TenantId, ShopTexts> texts(KnowledgeConfig config) {
    Map<TenantId, ShopTexts> texts = new HashMap<>();
    texts.put(config.demo(), new ShopTexts(ArticleFiles.demo(), List.of()));
    config
        .directory()
        .ifPresent(
            directory ->
                tenants(directory)
                    .forEach(
                        tenant ->
                            texts.merge(
                                tenant,
                                new ShopTexts(
                                    List.of(),
                                    ArticleFiles.read(directory.resolve(tenant.value()))),
                                (demo, own) -> new ShopTexts(demo.shipped(), own.own()))));
    return texts;
  }

  private static Stream<TenantId> tenants(Path directory) {
    try (Stream<Path> found = Files.list(directory)) {
      return found
          .filter(Files::isDirectory)
          .map(path -> new TenantId(path.getFileName().toString()))
          .toList()
          .stream();
    } catch (IOException | IllegalArgumentException e) {
      throw new KnowledgeUnusable(
          "orderline.knowledge.directory=%s must hold one directory a tenant: %s"
              .formatted(directory, e.getMessage()),
          e);
    }
  }
}
