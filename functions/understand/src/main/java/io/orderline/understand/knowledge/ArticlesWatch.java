package io.orderline.understand.knowledge;

import io.orderline.core.knowledge.PublishedArticles;
import io.orderline.core.knowledge.PublishedArticles.Revision;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Looks every second whether people have published or withdrawn something. While nobody tells, what
 * is known stays in force.
 */
@Singleton
public class ArticlesWatch {
  private static final Logger LOG = Logger.getLogger(ArticlesWatch.class);
  private static final Duration PACE = Duration.ofSeconds(1);

  private final PublishedArticles published;
  private final LocalKnowledge knowledge;
  private final AtomicBoolean looking = new AtomicBoolean();
  private volatile boolean looked;

  ArticlesWatch(PublishedArticles published, LocalKnowledge knowledge) {
    this.published = published;
    this.knowledge = knowledge;
  }

  void start(@Observes StartupEvent started, Vertx vertx) {
    lookInBackground();
    vertx.setPeriodic(PACE.toMillis(), _ -> lookInBackground());
  }

  /** Whether somebody was asked, and told or was away: a call need not wait any longer. */
  public boolean looked() {
    return looked;
  }

  private void lookInBackground() {
    if (looking.compareAndSet(false, true)) {
      look()
          .onTermination()
          .invoke(
              () -> {
                looked = true;
                looking.set(false);
              })
          .subscribe()
          .with(_ -> {}, fault -> LOG.debugf("articles: %s", fault.getClass().getName()));
    }
  }

  /** Reads what is later than what is told here. */
  public Uni<Void> look() {
    return Uni.createFrom()
        .completionStage(published::revisions)
        .onItem()
        .transformToMulti(found -> Multi.createFrom().iterable(found))
        .onItem()
        .transformToUniAndConcatenate(this::take)
        .collect()
        .last()
        .replaceWithVoid();
  }

  private Uni<Void> take(Revision revision) {
    return revision.number() <= knowledge.revision(revision.tenant())
        ? Uni.createFrom().voidItem()
        : Uni.createFrom()
            .completionStage(() -> published.of(revision.tenant()))
            .chain(
                written ->
                    Uni.createFrom()
                        .completionStage(() -> knowledge.goBy(revision.tenant(), written)));
  }
}
