package io.orderline.console.questions;

import io.orderline.console.articles.ArticleText;
import io.orderline.console.web.Refused;
import java.util.Optional;

/**
 * How a question is answered: by a new text, or by an article that is there.
 *
 * @param text without ways to ask: those of the question
 * @param publish whether callers hear it at once, which they do where nothing is said
 */
public record QuestionAnswer(
    Optional<ArticleText> text, Optional<String> article, Optional<Boolean> publish) {
  public QuestionAnswer {
    text = text == null ? Optional.empty() : text;
    article = article == null ? Optional.empty() : article;
    publish = publish == null ? Optional.empty() : publish;
  }

  boolean told() {
    return publish.orElse(true);
  }

  void check() {
    if (text.isPresent() == article.isPresent()) {
      throw Refused.invalid("text", "Give either text, for a new article, or article.");
    }
  }
}
