package io.orderline.understand.knowledge;

import io.orderline.core.knowledge.Passage;
import io.orderline.understand.embedding.Embedder;
import io.orderline.understand.intent.Answers;
import io.orderline.understand.knowledge.Libraries.Stand;
import java.util.Optional;
import java.util.function.Function;

/** A shop's texts as they would be with a draft. */
public final class TrialAnswers {
  private final Optional<Stand> stand;
  private final Optional<Ranking> ranking;
  private final Embedder embedder;

  TrialAnswers(Optional<Stand> stand, Function<Stand, Ranking> ranking, Embedder embedder) {
    this.stand = stand;
    this.ranking = stand.map(ranking);
    this.embedder = embedder;
  }

  /** To be asked together with the intents. */
  public Answers answers() {
    return ranking.<Answers>map(found -> found).orElse(Answers.NONE);
  }

  /** What the texts alone answer, when a flow looks there. */
  public Optional<Passage> found(String question) {
    return ranking.flatMap(texts -> texts.answer(question, embedder));
  }

  /** The text that comes nearest, however unsure. */
  public Optional<Passage> nearest(String question) {
    return ranking.flatMap(texts -> texts.nearest(question, embedder));
  }

  /** The name of the article that a passage is of; empty where a file says it. */
  public Optional<String> article(Passage passage) {
    return stand.flatMap(
        found ->
            found.written().published().stream()
                .filter(
                    each ->
                        each.article().topic().equals(passage.topic())
                            && each.article().spoken().equals(passage.spoken()))
                .map(each -> each.id())
                .filter(id -> !id.isEmpty())
                .findFirst());
  }
}
