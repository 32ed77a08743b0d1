package io.orderline.understand.learning;

import io.orderline.understand.embedding.Sentence;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** A head with its labels as words. */
public record TextClassifier(LinearHead head) {

  /** A label with its probability. */
  public record Score(String label, double probability) {}

  /** All labels, likeliest first. */
  public List<Score> scores(Sentence sentence) {
    double[] probabilities = head.probabilities(sentence.text(), sentence.vector());
    return IntStream.range(0, probabilities.length)
        .mapToObj(k -> new Score(head.labels().get(k), probabilities[k]))
        .sorted(Comparator.comparingDouble(Score::probability).reversed())
        .toList();
  }
}
