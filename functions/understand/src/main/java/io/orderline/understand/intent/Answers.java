package io.orderline.understand.intent;

import io.orderline.core.knowledge.Passage;
import io.orderline.understand.embedding.Sentence;
import io.orderline.understand.learning.TextClassifier.Score;
import java.util.List;
import java.util.Optional;

/** A shop's texts, asked together with the intents: what a text answers starts no flow. */
@FunctionalInterface
public interface Answers {
  /** No texts at all. */
  Answers NONE = (_, _) -> Optional.empty();

  /**
   * The text that answers a clause better than any flow does; empty when there is none.
   *
   * @param intents what the intents make of it, likeliest first
   */
  Optional<Passage> to(Sentence clause, List<Score> intents);
}
