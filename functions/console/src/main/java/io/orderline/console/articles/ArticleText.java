package io.orderline.console.articles;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.orderline.console.web.Given;
import io.orderline.console.web.Refused;
import io.orderline.core.knowledge.Article;
import io.orderline.core.tenant.Brand;
import io.orderline.core.tenant.Tenant;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An article as people write it.
 *
 * @param spoken what callers hear
 * @param text the long answer, for people
 * @param version the one that was changed
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ArticleText(
    String topic,
    Optional<List<String>> asked,
    String spoken,
    Optional<String> text,
    Optional<List<String>> brands,
    Optional<String> validFrom,
    Optional<String> validUntil,
    Optional<Integer> version) {
  /** How long a question is at most, in characters. */
  public static final int LONGEST_QUESTION = 100;

  private static final int LONGEST_TEXT = 4000;
  private static final int MOST_QUESTIONS = 50;

  public ArticleText {
    asked = asked == null ? Optional.empty() : asked;
    text = text == null ? Optional.empty() : text;
    brands = brands == null ? Optional.empty() : brands;
    validFrom = validFrom == null ? Optional.empty() : validFrom;
    validUntil = validUntil == null ? Optional.empty() : validUntil;
    version = version == null ? Optional.empty() : version;
  }

  static ArticleText of(Article article) {
    return new ArticleText(
        article.topic(),
        Optional.of(article.asked()),
        article.spoken(),
        article.text(),
        Optional.of(article.brands()),
        article.from().map(Instant::toString),
        article.until().map(Instant::toString),
        Optional.empty());
  }

  /** With more ways to ask, as many as there is room for. */
  public ArticleText with(List<String> more) {
    return new ArticleText(
        topic,
        Optional.of(
            Stream.concat(asked.orElse(List.of()).stream(), more.stream())
                .filter(question -> !question.equals(topic))
                .distinct()
                .limit(MOST_QUESTIONS)
                .toList()),
        spoken,
        text,
        brands,
        validFrom,
        validUntil,
        version);
  }

  /** The article; a value that cannot be is named. */
  Article read(Tenant shop) {
    Optional<Instant> from = Given.moment("validFrom", validFrom.orElse(null));
    Optional<Instant> until = Given.moment("validUntil", validUntil.orElse(null));
    if (from.isPresent() && until.isPresent() && !from.get().isBefore(until.get())) {
      throw Refused.invalid("validUntil", "validUntil is later than validFrom.");
    }
    return new Article(
        Given.text("topic", topic, 1, LONGEST_QUESTION),
        questions(),
        Given.text("spoken", spoken, 1, Article.LONGEST_ANSWER),
        Given.optional("text", text.orElse(null), LONGEST_TEXT),
        brands(shop),
        from,
        until);
  }

  /** The ways to ask, each once. */
  List<String> questions() {
    List<String> questions =
        asked.orElse(List.of()).stream()
            .map(question -> Given.text("asked", question, 1, LONGEST_QUESTION))
            .distinct()
            .toList();
    if (questions.size() > MOST_QUESTIONS) {
      throw Refused.invalid("asked", "asked has %d ways to ask at most.".formatted(MOST_QUESTIONS));
    }
    return questions;
  }

  private List<String> brands(Tenant shop) {
    List<String> known = shop.brands().stream().map(Brand::id).toList();
    List<String> meant = brands.orElse(List.of()).stream().distinct().toList();
    if (!known.containsAll(meant)) {
      throw Refused.invalid("brands", "brands are of this shop: " + String.join(", ", known) + ".");
    }
    return meant;
  }

  int changed() {
    return version.orElseThrow(
        () -> Refused.invalid("version", "version is the one that was changed."));
  }
}
