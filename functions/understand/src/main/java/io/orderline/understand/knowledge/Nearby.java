package io.orderline.understand.knowledge;

import io.orderline.core.knowledge.Article;
import io.orderline.core.knowledge.KnowledgeReview.Near;
import io.orderline.understand.embedding.Embedder;
import io.orderline.understand.knowledge.Libraries.Stand;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds articles that callers ask for in nearly the same words as for another. */
record Nearby(Stand stand, Embedder embedder) {
  /** Of the demo shop's 46 articles, four pairs are as near as that. */
  private static final double NEAR = 0.68;

  private static final int MOST = 5;

  /** The nearest question of each of them, nearest first. */
  List<Near> to(List<String> asked, Optional<String> except) {
    Map<Article, Near> nearest = new HashMap<>();
    for (String words : asked) {
      stand
          .library()
          .resembled(
              words, other -> except.isEmpty() || !stand.name(other).equals(except), embedder)
          .stream()
          .filter(found -> found.likeness() >= NEAR)
          .forEach(
              found ->
                  nearest.merge(
                      found.article(),
                      new Near(
                          stand.name(found.article()),
                          found.article().topic(),
                          found.question(),
                          words,
                          Math.min(1, found.likeness())),
                      (known, next) -> next.likeness() > known.likeness() ? next : known));
    }
    return nearest.values().stream()
        .sorted(Comparator.comparingDouble(Near::likeness).reversed())
        .limit(MOST)
        .toList();
  }
}
