package io.orderline.console.articles;

import io.orderline.access.Principal;
import io.orderline.console.audit.AuditLog;
import io.orderline.console.audit.Deed;
import io.orderline.console.live.Change;
import io.orderline.console.live.Changes;
import io.orderline.console.web.Refused;
import io.orderline.core.knowledge.Article;
import io.orderline.core.tenant.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** Changes articles in a transaction, with the audit's row and the news for those who watch. */
@Singleton
class ArticleWriting {
  private final AuditLog audit;
  private final Changes changes;
  private final Clock clock;

  ArticleWriting(AuditLog audit, Changes changes, Clock clock) {
    this.audit = audit;
    this.changes = changes;
    this.clock = clock;
  }

  /** Who changes which article of which shop, in which transaction. */
  record Work(Mutiny.Session session, TenantId tenant, Principal by, String id) {
    private ArticleRow.Key key() {
      return new ArticleRow.Key(tenant.value(), id);
    }
  }

  /** The first version of a new article, as a draft. */
  Uni<ArticleRow> create(Work work, Article article) {
    return add(
        work, new ArticleRow(work.tenant(), work.id(), Optional.empty()), article, "written");
  }

  /**
   * The next version, as a draft.
   *
   * @param known as it was when it was changed
   */
  Uni<ArticleRow> change(Work work, Known known, Article article) {
    return row(work, known).chain(row -> add(work, row, article, "written"));
  }

  /** Callers hear a version from now on. */
  Uni<ArticleRow> publish(Work work, ArticleRow row, int number, String topic) {
    row.publish(number);
    return told(work, row, topic, "published");
  }

  /** Callers hear it no more. */
  Uni<ArticleRow> withdraw(Work work, ArticleRow row, String topic) {
    row.withdraw();
    return told(work, row, topic, "withdrawn");
  }

  /** The row, locked; a packaged text gets one now. Somebody else's change meanwhile is refused. */
  Uni<ArticleRow> row(Work work, Known known) {
    return work.session()
        .find(ArticleRow.class, work.key(), LockModeType.PESSIMISTIC_WRITE)
        .map(
            found -> {
              ArticleRow row =
                  found == null ? new ArticleRow(work.tenant(), work.id(), known.origin()) : found;
              if (row.version() != known.version()) {
                throw meanwhile();
              }
              return row;
            });
  }

  private Uni<ArticleRow> add(Work work, ArticleRow row, Article article, String what) {
    Instant now = clock.instant();
    var version =
        new ArticleVersionRow(work.tenant(), work.id(), row.next(), article, work.by().name(), now);
    return work.session().persist(version).chain(() -> noted(work, row, article.topic(), what));
  }

  private Uni<ArticleRow> told(Work work, ArticleRow row, String topic, String what) {
    return noted(work, row, topic, what)
        .call(() -> ArticleTable.advance(work.session(), work.tenant()));
  }

  private Uni<ArticleRow> noted(Work work, ArticleRow row, String topic, String what) {
    Instant now = clock.instant();
    row.changed(work.by().name(), now);
    var deed =
        new Deed(
            work.by().name(),
            "article." + what,
            "article " + work.id(),
            Map.of(
                "topic", topic,
                "version", String.valueOf(row.version()),
                "published", row.published().map(String::valueOf).orElse("")));
    return work.session()
        .persist(row)
        .chain(work.session()::flush)
        .chain(() -> audit.add(work.session(), work.tenant(), deed))
        .chain(
            () ->
                changes.add(
                    work.session(),
                    work.tenant(),
                    new Change(Change.Kind.ARTICLE, work.id(), what, Optional.empty(), now)))
        .replaceWith(row);
  }

  static Refused meanwhile() {
    return Refused.conflict(
        "changed-meanwhile", "Somebody has changed the article meanwhile: load it again.");
  }
}
