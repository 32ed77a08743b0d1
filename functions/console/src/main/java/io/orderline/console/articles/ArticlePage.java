package io.orderline.console.articles;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/**
 * A page of articles.
 *
 * @param files whether those of files are among them; not while nobody tells which they are
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ArticlePage(List<ArticleView> items, boolean files, Optional<String> next) {}
