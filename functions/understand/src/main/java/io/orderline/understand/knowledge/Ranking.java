package io.orderline.understand.knowledge;

import io.orderline.core.knowledge.Article;
import io.orderline.core.knowledge.KnowledgeUnavailable;
import io.orderline.core.knowledge.Passage;
import io.orderline.understand.clause.Clauses;
import io.orderline.understand.embedding.Embedder;
import io.orderline.understand.embedding.EmbeddingFailed;
import io.orderline.understand.embedding.Sentence;
import io.orderline.understand.heads.Heads;
import io.orderline.understand.intent.Answers;
import io.orderline.understand.knowledge.Library.Match;
import io.orderline.understand.learning.TextClassifier;
import io.orderline.understand.learning.TextClassifier.Score;
import io.orderline.understand.text.Plain;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Ranks a shop's texts together with the intents. The weights are fitted on questions and wishes of
 * our own (docs/understanding.md); they look at likeness and form only, so that they hold for the
 * texts of any shop.
 *
 * @param floor a text less probable than this is no answer
 * @param told which texts are told now
 */
public record Ranking(Library library, double floor, Predicate<Article> told) implements Answers {
  private static final double[] WEIGHTS = {
    -8.41, 1.89, 5.47, 3.83, 0.61, 1.36, -1.40, -0.72, -1.10, 0.21, 0.28, 0.81, -0.92, 4.37, -3.08,
    -0.15, -2.01, -0.80, 1.10, 1.69, -0.89
  };

  Ranking(Library library, double floor) {
    this(library, floor, _ -> true);
  }

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
   * The best answer to the whole or to one of its clauses.
   *
   * @throws KnowledgeUnavailable where it cannot be compared
   */
  Optional<Passage> answer(String question, Embedder embedder) {
    return nearest(question, embedder).filter(passage -> passage.confidence() >= floor);
  }

  /** The text that comes nearest to the whole or to one of its clauses, however unsure. */
  Optional<Passage> nearest(String question, Embedder embedder) {
    String text = Plain.of(question);
    TextClassifier intents = Heads.intents();
    try {
      return Stream.concat(Stream.of(text), Clauses.of(text).stream())
          .map(clause -> Sentence.of(clause, embedder))
          .flatMap(clause -> best(clause, intents.scores(clause), "").stream())
          .max(Comparator.comparingDouble(Passage::confidence));
    } catch (EmbeddingFailed e) {
      throw new KnowledgeUnavailable("the question cannot be compared", e);
    }
  }

  /**
   * The best text, however unsure.
   *
   * @param hidden words of a question that counts as not written, to measure without it
   */
  Optional<Passage> best(Sentence clause, List<Score> intents, String hidden) {
    return library
        .best(clause, hidden, told)
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
