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
 * The reason that an answer means, where its words name none: 就是太沉了我妈拎不动. What is denied is not
 * seen. Words that name one hold, unless they clearly mean another thing: 如果是质量问题呢.
 */
public record TrainedReason(TextClassifier head, Embedder embedder) implements ReasonReader {
  /** As sure must the head be where the words name nothing. */
  private static final double FLOOR = 0.45;

  /** As sure must it be to overrule them. */
  private static final double OVERRULES = 0.85;

  /** So short an answer says no more than its words. */
  private static final int BARE = 4;

  /** As sure must it be where nobody asked for a reason. */
  private static final double UNASKED = 0.65;

  private static final String NONE = "none";

  @Override
  public Optional<Slot> read(String plain, Optional<Slot> named) {
    String held = DeniedFaults.takenOut(plain);
    int length = Plain.words(held).length();
    if (length == 0 || named.isPresent() && length <= BARE) {
      return named;
    }
    Score meant = head.scores(Sentence.of(held, embedder)).getFirst();
    return meant.probability() < (named.isPresent() ? OVERRULES : FLOOR)
        ? named
        : Optional.of(meant.label())
            .filter(label -> !label.equals(NONE))
            .map(label -> new Slot(ReasonSlots.REASON, label));
  }

  @Override
  public Optional<String> sure(String plain) {
    String held = DeniedFaults.takenOut(plain);
    if (Plain.words(held).isEmpty()) {
      return Optional.empty();
    }
    Score meant = head.scores(Sentence.of(held, embedder)).getFirst();
    return Optional.of(meant)
        .filter(best -> best.probability() >= UNASKED)
        .map(Score::label)
        .filter(label -> !label.equals(NONE));
  }
}
