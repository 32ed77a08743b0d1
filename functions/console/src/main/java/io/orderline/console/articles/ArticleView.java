package io.orderline.console.articles;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;

/**
 * An article as it stands.
 *
 * @param version the latest; 0 is the text of a file
 * @param published the version that callers hear
 * @param heard whether they hear it now
 * @param source {@code people}, {@code packaged} or {@code deployment}
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ArticleView(
    String id,
    ArticleText text,
    int version,
    Optional<Integer> published,
    boolean heard,
    String source,
    Optional<Instant> changedAt,
    Optional<String> changedBy) {

  static ArticleView of(Known known, Instant now) {
    return new ArticleView(
        known.id(),
        ArticleText.of(known.text()),
        known.version(),
        known.published(),
        known.heard(now),
        known.source().code(),
        known.changedAt(),
        known.changedBy());
  }
}
