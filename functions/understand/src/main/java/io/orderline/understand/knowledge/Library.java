package io.orderline.understand.knowledge;

import io.orderline.core.knowledge.Passage;
import io.orderline.understand.knowledge.Likeness.Asked;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A shop's answers, ready to be searched. Never changes; safe for several threads. */
final class Library {
  private record Entry(Article article, List<Asked> questions) {}

  private final Likeness likeness;
  private final List<Entry> entries;

  Library(List<Article> articles, Likeness likeness) {
    this.likeness = likeness;
    this.entries =
        articles.stream()
            .map(
                article ->
                    new Entry(article, article.questions().stream().map(likeness::asked).toList()))
            .toList();
  }

  int size() {
    return entries.size();
  }

  /** The best answer, however unsure; empty only when there are none at all. */
  Optional<Passage> best(String question) {
    Asked asked = likeness.asked(question);
    return entries.stream()
        .map(entry -> passage(entry, asked))
        .max(Comparator.comparingDouble(Passage::confidence));
  }

  private Passage passage(Entry entry, Asked asked) {
    double best =
        entry.questions().stream().mapToDouble(known -> likeness.of(asked, known)).max().orElse(0);
    return new Passage(entry.article().topic(), entry.article().spoken(), best);
  }
}
