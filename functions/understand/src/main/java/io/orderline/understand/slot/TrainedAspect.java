package io.orderline.understand.slot;

import io.orderline.core.understanding.Slot;
import io.orderline.understand.embedding.Sentence;
import io.orderline.understand.learning.TextClassifier;
import io.orderline.understand.learning.TextClassifier.Score;
import java.util.Optional;

/** By the trained head: 是不是一分不少还我 asks for the amount, and names none. */
public record TrainedAspect(TextClassifier head) implements AspectReader {
  private static final double FLOOR = 0.5;

  private static final String NONE = "none";

  @Override
  public Optional<Slot> read(Sentence said) {
    Score meant = head.scores(said).getFirst();
    return Optional.of(meant.label())
        .filter(label -> meant.probability() >= FLOOR && !label.equals(NONE))
        .map(label -> new Slot(AspectSlots.ASKS, label));
  }
}
