package io.orderline.understand.knowledge;

import io.orderline.core.knowledge.Article;
import java.util.ArrayList;
import java.util.List;

/**
 * Answers in Markdown: a heading is the topic or the question, the text below it the answer. A line
 * {@code asked: …} names other ways to ask, with semicolons between; a line {@code spoken: …} is
 * the short form that callers hear. Tables and code are for readers and are never said.
 */
final class MarkdownArticles {
  private MarkdownArticles() {}

  static List<Article> read(List<String> lines) {
    List<ArticleDraft> drafts = new ArrayList<>();
    boolean code = false;
    for (String line : lines) {
      String text = line.strip();
      if (text.startsWith("```")) {
        code = !code;
      } else if (!code && text.matches("#{1,6}\\s.*")) {
        drafts.add(new ArticleDraft(text.replaceFirst("#+", "")));
      } else if (!code && !drafts.isEmpty() && !text.startsWith("|")) {
        add(drafts.getLast(), text);
      }
    }
    return ArticleDraft.articles(drafts.stream());
  }

  private static void add(ArticleDraft draft, String text) {
    if (text.startsWith("asked:")) {
      for (String question : text.substring("asked:".length()).split("[;；]")) {
        draft.asked(question);
      }
    } else if (text.startsWith("spoken:")) {
      draft.spoken(text.substring("spoken:".length()));
    } else {
      draft.line(text);
    }
  }
}
