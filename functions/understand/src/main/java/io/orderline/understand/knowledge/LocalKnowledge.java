package io.orderline.understand.knowledge;

import io.orderline.core.knowledge.KnowledgeUnavailable;
import io.orderline.core.knowledge.Passage;
import io.orderline.core.knowledge.ShopKnowledge;
import io.orderline.core.tenant.TenantId;
import io.orderline.understand.embedding.Embedder;
import io.orderline.understand.embedding.EmbeddingFailed;
import io.orderline.understand.embedding.SharedModel;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** The shops' texts, searched in this process. */
@Startup
@ApplicationScoped
public class LocalKnowledge implements ShopKnowledge {
  private static final Logger LOG = Logger.getLogger(LocalKnowledge.class);

  private final Map<TenantId, Library> libraries;
  private final boolean searchable;
  private final double floor;
  private final Executor workers;

  @Inject
  LocalKnowledge(KnowledgeConfig config, SharedModel model) {
    this(config, model.embedder(), Infrastructure.getDefaultWorkerPool());
    libraries.forEach((tenant, library) -> LOG.infof("%s: %d answers", tenant, library.size()));
  }

  /**
   * @throws KnowledgeUnusable when a file is not of the form
   */
  LocalKnowledge(KnowledgeConfig config, Optional<? extends Embedder> model, Executor workers) {
    this.libraries = model.map(found -> libraries(config, found)).orElseGet(Map::of);
    this.searchable = model.isPresent();
    this.floor = config.floor();
    this.workers = workers;
  }

  @Override
  public CompletionStage<Optional<Passage>> find(TenantId tenant, String question) {
    if (!searchable) {
      return CompletableFuture.failedStage(
          new KnowledgeUnavailable("there is no embedding model to search with", null));
    }
    Library library = libraries.get(tenant);
    return library == null || question.isBlank()
        ? CompletableFuture.completedStage(Optional.empty())
        : CompletableFuture.supplyAsync(() -> sureEnough(library, question), workers);
  }

  private Optional<Passage> sureEnough(Library library, String question) {
    try {
      return library.best(question).filter(passage -> passage.confidence() >= floor);
    } catch (EmbeddingFailed e) {
      throw new KnowledgeUnavailable("the question cannot be compared", e);
    }
  }

  private static Map<TenantId, Library> libraries(KnowledgeConfig config, Embedder embedder) {
    Likeness likeness = new Likeness(embedder);
    Map<TenantId, Library> libraries = new HashMap<>();
    libraries.put(config.demo(), new Library(ArticleFiles.demo(), likeness));
    config
        .directory()
        .ifPresent(
            directory ->
                tenants(directory)
                    .forEach(
                        tenant ->
                            libraries.put(
                                tenant,
                                new Library(
                                    ArticleFiles.read(directory.resolve(tenant.value())),
                                    likeness))));
    return Map.copyOf(libraries);
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
