package io.orderline.console.articles;

import io.orderline.access.token.Sha256;
import io.orderline.console.articles.ArticleTable.Written;
import io.orderline.core.knowledge.Article;
import io.orderline.core.knowledge.KnowledgeReview.Filed;
import java.time.Instant;
import java.util.Optional;

/**
 * An article of a shop, wherever it comes from.
 *
 * @param text of the latest version; a file's is version 0
 * @param told what callers hear while it holds; empty where it is not published
 * @param origin the topic of the packaged text that it is or stands in for
 */
record Known(
    String id,
    Article text,
    int version,
    Optional<Integer> published,
    Optional<Article> told,
    Source source,
    Optional<String> origin,
    Optional<Instant> changedAt,
    Optional<String> changedBy) {
  private static final int LENGTH = 16;
  private static final String FILE = "file-";

  /** Where a text comes from. */
  enum Source {
    /** People wrote it here. */
    PEOPLE("people"),
    /** It comes with Orderline, and gives way to people. */
    PACKAGED("packaged"),
    /** A file of the installation says it, which stands. */
    DEPLOYMENT("deployment");

    private final String code;

    Source(String code) {
      this.code = code;
    }

    String code() {
      return code;
    }
  }

  /** Whether callers hear it at a moment. */
  boolean heard(Instant at) {
    return told.filter(article -> article.holds(at)).isPresent();
  }

  /** The name of a text that a file says. */
  static String name(String topic) {
    return FILE + Sha256.hex(topic).substring(0, LENGTH);
  }

  static boolean fromFile(String id) {
    return id.startsWith(FILE);
  }

  static Known of(Filed filed) {
    String topic = filed.article().topic();
    return new Known(
        name(topic),
        filed.article(),
        0,
        Optional.of(0),
        Optional.of(filed.article()),
        filed.fixed() ? Source.DEPLOYMENT : Source.PACKAGED,
        filed.fixed() ? Optional.empty() : Optional.of(topic),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * @param packaged the text of the file that it stands in for
   */
  static Optional<Known> of(Written written, Optional<Article> packaged) {
    ArticleRow row = written.row();
    return written
        .latest()
        .map(ArticleVersionRow::article)
        .or(() -> packaged)
        .map(
            text ->
                new Known(
                    row.id(),
                    text,
                    row.version(),
                    row.published(),
                    row.published()
                        .flatMap(
                            number ->
                                number == 0
                                    ? packaged
                                    : written.told().map(ArticleVersionRow::article)),
                    row.origin().isPresent() ? Source.PACKAGED : Source.PEOPLE,
                    row.origin(),
                    Optional.of(row.changedAt()),
                    Optional.of(row.changedBy())));
  }
}
