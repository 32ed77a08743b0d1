package io.orderline.understand.knowledge;

import io.orderline.core.knowledge.Passage;
import io.orderline.understand.embedding.Embedder;
import io.orderline.understand.embedding.Sentence;
import io.orderline.understand.heads.Heads;
import io.orderline.understand.intent.Answers;
import io.orderline.understand.intent.NarrowIntents;
import io.orderline.understand.intent.TrainedIntents;
import io.orderline.understand.text.Plain;
import java.util.List;
import java.util.Optional;

/** Asks every question of the demo shop's own texts, as the product would hear it. */
public final class Exam {
  private final Embedder embedder;
  private final TrainedIntents intents;
  private final Ranking ranking;

  /**
   * What became of a question.
   *
   * @param topic of its article
   * @param start the topic that answers at the beginning of a call
   * @param inside the topic that answers while a flow is open
   * @param unwritten the topic that answers where this very question is taken out of the texts
   */
  public record Asked(
      String question,
      String topic,
      Optional<String> start,
      Optional<String> inside,
      Optional<String> unwritten) {}

  public Exam(Embedder embedder, double rejection, double floor) {
    this.embedder = embedder;
    this.intents = new TrainedIntents(Heads.intents(), embedder, rejection);
    this.ranking = Ranking.demo(embedder, floor);
  }

  public List<Asked> ask() {
    return ArticleFiles.demo().stream()
        .flatMap(
            article ->
                article.questions().stream()
                    .map(
                        question ->
                            new Asked(
                                question,
                                article.topic(),
                                topic(question, Optional.empty(), ranking),
                                topic(question, Optional.of("return"), ranking),
                                topic(question, Optional.empty(), without(question)))))
        .toList();
  }

  private Answers without(String question) {
    return (clause, scores) ->
        ranking
            .best(clause, scores, Plain.words(question))
            .filter(passage -> passage.confidence() >= ranking.floor());
  }

  private Optional<String> topic(String question, Optional<String> openFlow, Answers answers) {
    String text = Plain.of(question);
    return NarrowIntents.of(intents.read(Sentence.of(text, embedder), openFlow, answers), text)
        .passage()
        .map(Passage::topic);
  }
}
