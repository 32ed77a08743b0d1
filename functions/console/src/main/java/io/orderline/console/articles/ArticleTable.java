package io.orderline.console.articles;

import io.orderline.core.knowledge.PublishedArticles;
import io.orderline.core.knowledge.WrittenArticles;
import io.orderline.core.knowledge.WrittenArticles.Published;
import io.orderline.core.tenant.TenantId;
import io.orderline.store.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** The articles that people have written, and what of them is published. */
@ApplicationScoped
public class ArticleTable implements PublishedArticles {
  /** A name that no shop has; it only fills the place of one. */
  private static final TenantId NOBODY = new TenantId("0-nobody");

  private static final String ROWS = "from ArticleRow where key.tenant = :tenant";

  private static final String LATEST =
      """
      from ArticleVersionRow v where v.key.tenant = :tenant and exists (select 1 from ArticleRow a
        where a.key.tenant = v.key.tenant and a.key.id = v.key.id and a.version = v.key.number)
      """;

  private static final String PUBLISHED =
      """
      from ArticleVersionRow v where v.key.tenant = :tenant and exists (select 1 from ArticleRow a
        where a.key.tenant = v.key.tenant and a.key.id = v.key.id and a.published = v.key.number)
      order by v.key.id
      """;

  private static final String VERSIONS =
      """
      from ArticleVersionRow v where v.key.tenant = :tenant and v.key.id = :id
      order by v.key.number desc
      """;

  private static final String REVISION =
      "select coalesce(max(revision), 0) from console.article_head where tenant = :tenant";

  private static final String ADVANCE =
      """
      insert into console.article_head (tenant, revision) values (:tenant, 1)
      on conflict (tenant) do update set revision = article_head.revision + 1
      """;

  private final TenantTransaction transactions;

  ArticleTable(TenantTransaction transactions) {
    this.transactions = transactions;
  }

  /**
   * An article with its versions.
   *
   * @param latest empty where a packaged text was only withdrawn
   * @param told the one that callers hear; empty where none is, or it is the packaged one
   */
  record Written(
      ArticleRow row, Optional<ArticleVersionRow> latest, Optional<ArticleVersionRow> told) {}

  /** All of a shop. */
  Uni<List<Written>> all(TenantId tenant) {
    return transactions.read(
        tenant,
        session ->
            byId(session, LATEST, tenant)
                .chain(
                    latest ->
                        byId(session, PUBLISHED, tenant)
                            .chain(
                                told ->
                                    list(session, ROWS, ArticleRow.class, tenant)
                                        .map(
                                            rows ->
                                                rows.stream()
                                                    .map(row -> written(row, latest, told))
                                                    .toList()))));
  }

  private static Written written(
      ArticleRow row, Map<String, ArticleVersionRow> latest, Map<String, ArticleVersionRow> told) {
    return new Written(
        row, Optional.ofNullable(latest.get(row.id())), Optional.ofNullable(told.get(row.id())));
  }

  private static Uni<Map<String, ArticleVersionRow>> byId(
      Mutiny.Session session, String query, TenantId tenant) {
    return list(session, query, ArticleVersionRow.class, tenant)
        .map(
            versions ->
                versions.stream()
                    .collect(Collectors.toMap(ArticleVersionRow::id, Function.identity())));
  }

  /** The versions of an article, latest first. */
  Uni<List<ArticleVersionRow>> versions(TenantId tenant, String id, int most) {
    return transactions.read(
        tenant,
        session ->
            session
                .createSelectionQuery(VERSIONS, ArticleVersionRow.class)
                .setParameter("tenant", tenant.value())
                .setParameter("id", id)
                .setMaxResults(most)
                .getResultList());
  }

  /** Something that callers hear has changed: everybody who answers them looks again. */
  static Uni<Void> advance(Mutiny.Session session, TenantId tenant) {
    return session
        .createNativeQuery(ADVANCE)
        .setParameter("tenant", tenant.value())
        .executeUpdate()
        .replaceWithVoid();
  }

  @Override
  public CompletionStage<List<Revision>> revisions() {
    return transactions
        .read(
            NOBODY,
            session ->
                session
                    .createNativeQuery(
                        "select tenant, revision from console.article_heads()", Object[].class)
                    .getResultList())
        .map(
            rows ->
                rows.stream()
                    .map(
                        row ->
                            new Revision(
                                new TenantId((String) row[0]), ((Number) row[1]).longValue()))
                    .toList())
        .subscribeAsCompletionStage();
  }

  /** The revision is read first: what is published meanwhile is looked at once more. */
  @Override
  public CompletionStage<WrittenArticles> of(TenantId tenant) {
    return transactions
        .read(
            tenant,
            session ->
                session
                    .createNativeQuery(REVISION, Long.class)
                    .setParameter("tenant", tenant.value())
                    .getSingleResult()
                    .chain(
                        revision ->
                            list(session, PUBLISHED, ArticleVersionRow.class, tenant)
                                .chain(
                                    versions ->
                                        list(session, ROWS, ArticleRow.class, tenant)
                                            .map(rows -> told(revision, versions, rows)))))
        .subscribeAsCompletionStage();
  }

  private static WrittenArticles told(
      long revision, List<ArticleVersionRow> versions, List<ArticleRow> rows) {
    return new WrittenArticles(
        revision,
        versions.stream()
            .map(version -> new Published(version.id(), version.article().withoutText()))
            .toList(),
        rows.stream()
            .filter(row -> row.published().filter(number -> number == 0).isEmpty())
            .flatMap(row -> row.origin().stream())
            .toList());
  }

  private static <T> Uni<List<T>> list(
      Mutiny.Session session, String query, Class<T> type, TenantId tenant) {
    return session
        .createSelectionQuery(query, type)
        .setParameter("tenant", tenant.value())
        .getResultList();
  }
}
