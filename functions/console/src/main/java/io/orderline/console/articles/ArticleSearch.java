package io.orderline.console.articles;

import io.orderline.console.paging.Limit;
import io.orderline.console.web.Given;
import io.orderline.console.web.Refused;
import io.orderline.core.knowledge.Article;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which articles are asked for. */
public class ArticleSearch {
  private static final int LONGEST = 100;

  private static final Set<String> STATES = Set.of("heard", "draft", "later", "ended");
  private static final Set<String> SOURCES = Set.of("people", "packaged", "deployment");

  @QueryParam("words")
  String words;

  @QueryParam("state")
  String state;

  @QueryParam("source")
  String source;

  @QueryParam("after")
  String after;

  @QueryParam("limit")
  @DefaultValue("50")
  int limit;

  ArticlePage page(ArticleShelf.All all, Instant now) {
    Optional<String> words = Given.optional("words", this.words, LONGEST);
    Optional<String> state = known("state", this.state, STATES);
    Optional<String> source = known("source", this.source, SOURCES);
    int from = place();
    var most = new Limit(limit);
    List<Known> found =
        all.articles().stream()
            .filter(known -> words.filter(text -> !holds(known.text(), text)).isEmpty())
            .filter(known -> state.filter(text -> !state(known, now).equals(text)).isEmpty())
            .filter(known -> source.filter(text -> !known.source().code().equals(text)).isEmpty())
            .skip(from)
            .limit(most.asked())
            .toList();
    return new ArticlePage(
        most.items(found).stream().map(known -> ArticleView.of(known, now)).toList(),
        all.files(),
        most.next(found, _ -> String.valueOf(from + most.most())));
  }

  /** Whether callers hear it, or why not. */
  private static String state(Known known, Instant now) {
    if (known.told().isEmpty()) {
      return "draft";
    }
    if (known.heard(now)) {
      return "heard";
    }
    return known.told().get().from().filter(now::isBefore).isPresent() ? "later" : "ended";
  }

  private static boolean holds(Article article, String words) {
    String small = words.toLowerCase(Locale.ROOT);
    return Stream.of(
            article.questions().stream(), Stream.of(article.spoken()), article.text().stream())
        .flatMap(each -> each)
        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(small));
  }

  private static Optional<String> known(String field, String value, Set<String> values) {
    Optional<String> given = Given.optional(field, value, LONGEST);
    if (given.filter(text -> !values.contains(text)).isPresent()) {
      throw Refused.invalid(
          field,
          field + " is one of " + String.join(", ", values.stream().sorted().toList()) + ".");
    }
    return given;
  }

  private int place() {
    if (after == null || after.isBlank()) {
      return 0;
    }
    if (!after.matches("\\d{1,5}")) {
      throw Refused.invalid("after", "after is the next of another page.");
    }
    return Integer.parseInt(after);
  }
}
