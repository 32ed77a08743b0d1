package io.orderline.console.articles;

import io.orderline.console.articles.ArticleTable.Written;
import io.orderline.console.web.Refused;
import io.orderline.core.knowledge.Article;
import io.orderline.core.knowledge.KnowledgeReview;
import io.orderline.core.knowledge.KnowledgeReview.Filed;
import io.orderline.core.knowledge.KnowledgeUnavailable;
import io.orderline.core.tenant.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** All articles of a shop: those of people, and those of files, which understanding knows. */
@Singleton
class ArticleShelf {
  private final ArticleTable table;
  private final KnowledgeReview review;

  ArticleShelf(ArticleTable table, KnowledgeReview review) {
    this.table = table;
    this.review = review;
  }

  /**
   * The articles, latest change first, then those of files.
   *
   * @param files whether those of files are among them; not while nobody tells which they are
   */
  record All(List<Known> articles, boolean files) {

    /** One of them. */
    Known one(String id) {
      return articles.stream()
          .filter(known -> known.id().equals(id))
          .findFirst()
          .orElseThrow(
              () ->
                  Known.fromFile(id) && !files
                      ? new KnowledgeUnavailable("nobody tells now which texts files say", null)
                      : Refused.notFound());
    }

    long written() {
      return articles.stream().filter(known -> known.version() > 0).count();
    }
  }

  Uni<All> of(TenantId tenant) {
    return table
        .all(tenant)
        .chain(
            written ->
                filed(tenant)
                    .map(
                        filed ->
                            new All(merged(written, filed.orElse(List.of())), filed.isPresent())));
  }

  /** The text of a file that an article is or stands in for. */
  Uni<Optional<Article>> file(TenantId tenant, String id) {
    return filed(tenant)
        .map(
            found ->
                found.orElse(List.of()).stream()
                    .map(Filed::article)
                    .filter(article -> Known.name(article.topic()).equals(id))
                    .findFirst());
  }

  private Uni<Optional<List<Filed>>> filed(TenantId tenant) {
    return Uni.createFrom()
        .completionStage(() -> review.filed(tenant))
        .map(Optional::of)
        .onFailure(KnowledgeUnavailable.class)
        .recoverWithItem(Optional.empty());
  }

  private static List<Known> merged(List<Written> written, List<Filed> filed) {
    Map<String, Article> texts =
        filed.stream()
            .map(Filed::article)
            .collect(
                Collectors.toMap(
                    article -> Known.name(article.topic()),
                    article -> article,
                    (first, _) -> first,
                    LinkedHashMap::new));
    List<Known> all = new ArrayList<>();
    written.stream()
        .map(each -> Known.of(each, Optional.ofNullable(texts.get(each.row().id()))))
        .flatMap(Optional::stream)
        .sorted(
            Comparator.comparing((Known known) -> known.changedAt().orElseThrow())
                .reversed()
                .thenComparing(Known::id))
        .forEach(all::add);
    List<String> ids = all.stream().map(Known::id).toList();
    filed.stream().map(Known::of).filter(known -> !ids.contains(known.id())).forEach(all::add);
    return all;
  }
}
