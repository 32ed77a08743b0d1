package io.orderline.console.articles;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;

/**
 * A version of an article: who wrote what, when. Version 0 is a file's, which nobody wrote here.
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ArticleVersionView(
    int version, ArticleText text, Optional<Instant> at, Optional<String> by, boolean published) {}
