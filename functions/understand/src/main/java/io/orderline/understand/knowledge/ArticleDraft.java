package io.orderline.understand.knowledge;

import io.orderline.core.knowledge.Article;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An answer as its author writes it. */
final class ArticleDraft {
  private static final int AS_LONG_AS_ONE_LISTENS = 120;
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[。！？!?])");
  private static final Pattern MARKUP = Pattern.compile("[*_`>#]|^\\s*[-+]\\s+");
  private static final Pattern LINK = Pattern.compile("!?\\[([^\\]]*)\\]\\([^)]*\\)");

  private final String topic;
  private final List<String> asked = new ArrayList<>();
  private final StringBuilder body = new StringBuilder();
  private String spoken = "";

  ArticleDraft(String topic) {
    this.topic = topic.strip();
  }

  ArticleDraft asked(String question) {
    if (!question.isBlank()) {
      asked.add(question.strip());
    }
    return this;
  }

  ArticleDraft spoken(String sentence) {
    spoken = sentence.strip();
    return this;
  }

  ArticleDraft line(String text) {
    String words = LINK.matcher(text).replaceAll("$1");
    body.append(MARKUP.matcher(words).replaceAll("").strip());
    return this;
  }

  /** Without a spoken form the text itself is said, as many sentences as one listens to. */
  Article article() {
    return new Article(topic, asked, spoken.isEmpty() ? firstSentences() : spoken);
  }

  private String firstSentences() {
    StringBuilder said = new StringBuilder();
    for (String sentence : SENTENCE_END.split(body)) {
      if (!said.isEmpty() && said.length() + sentence.length() > AS_LONG_AS_ONE_LISTENS) {
        break;
      }
      said.append(sentence);
    }
    return said.toString();
  }

  /** A heading alone only groups what follows. */
  boolean empty() {
    return asked.isEmpty() && spoken.isEmpty() && body.isEmpty();
  }

  static List<Article> articles(Stream<ArticleDraft> drafts) {
    return drafts.filter(draft -> !draft.empty()).map(ArticleDraft::article).toList();
  }
}
