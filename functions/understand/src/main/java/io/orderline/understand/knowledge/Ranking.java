package io.orderline.understand.knowledge;

import io.orderline.core.knowledge.Passage;
import io.orderline.understand.embedding.Embedder;
import io.orderline.understand.embedding.Sentence;
import io.orderline.understand.heads.Heads;
import io.orderline.understand.intent.Answers;
import io.orderline.understand.knowledge.Library.Match;
import io.orderline.understand.learning.TextClassifier.Score;
import java.util.List;
import java.util.Optional;

/**
 * Ranks a shop's texts together with the intents. The weights are fitted on questions and wishes of
 * our own (docs/understanding.md); they look at likeness and form only, so that they hold for the
 * texts of any shop.
 *
 * @param floor a text less probable than this is no answer
 */
public record Ranking(Library library, double floor) implements Answers {
  private static final double[] WEIGHTS = {
    -8.41, 1.89, 5.47, 3.83, 0.61, 1.36, -1.40, -0.72, -1.10, 0.21, 0.28, 0.81, -0.92, 4.37, -3.08,
    -0.15, -2.01, -0.80, 1.10, 1.69, -0.89
  };

  /** The demo shop's texts. */
  public static Ranking demo(Embedder embedder, double floor) {
    return new Ranking(
        new Library(ArticleFiles.demo(), Commonplace.likeness(Heads.bank("intents")), embedder),
        floor);
  }

  @Override
  public Optional<Passage> to(Sentence clause, List<Score> intents) {
    return best(clause, intents, "").filter(passage -> passage.confidence() >= floor);
  }

  /**
   * The best text, however unsure.
   *
   * @param hidden words of a question that counts as not written, to measure without it
   */
  Optional<Passage> best(Sentence clause, List<Score> intents, String hidden) {
    return library
        .best(clause, hidden)
        .map(
            match ->
                new Passage(
                    match.article().topic(),
                    match.article().spoken(),
                    confidence(match, clause.text(), intents)));
  }

  private static double confidence(Match match, String text, List<Score> intents) {
    double[] evidence = Evidence.of(match, text, intents);
    double sum = 0;
    for (int i = 0; i < evidence.length; i++) {
      sum += WEIGHTS[i] * evidence[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
