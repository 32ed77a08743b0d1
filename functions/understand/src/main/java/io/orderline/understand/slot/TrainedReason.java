package io.orderline.understand.slot;

import io.orderline.core.understanding.Slot;
import io.orderline.understand.clause.DeniedFaults;
import io.orderline.understand.embedding.Embedder;
import io.orderline.understand.embedding.Sentence;
import io.orderline.understand.learning.TextClassifier;
import io.orderline.understand.learning.TextClassifier.Score;
import io.orderline.understand.text.Plain;
import java.util.Optional;

/**
 * The reason that an answer means, where no word of {@link ReasonSlots} names it: 就是太沉了我妈拎不动. What
 * is denied is not seen.
 */
public record TrainedReason(TextClassifier head, Embedder embedder) implements ReasonReader {
  /** As sure must the head be; calibrated, so that about as many are right. */
  private static final double FLOOR = 0.5;

  private static final String NONE = "none";

  @Override
  public Optional<Slot> read(String plain) {
    String held = DeniedFaults.takenOut(plain);
    if (Plain.words(held).isEmpty()) {
      return Optional.empty();
    }
    Score likeliest = head.scores(Sentence.of(held, embedder)).getFirst();
    return likeliest.label().equals(NONE) || likeliest.probability() < FLOOR
        ? Optional.empty()
        : Optional.of(new Slot(ReasonSlots.REASON, likeliest.label()));
  }
}
