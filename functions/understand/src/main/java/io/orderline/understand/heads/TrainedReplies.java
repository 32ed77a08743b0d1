package io.orderline.understand.heads;

import io.orderline.core.understanding.Reply.Kind;
import io.orderline.understand.embedding.Sentence;
import io.orderline.understand.learning.TextClassifier;
import io.orderline.understand.reply.ReplyHead;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** The shipped heads on replies. */
record TrainedReplies(TextClassifier yesNo, TextClassifier values) implements ReplyHead {

  @Override
  public Map<Kind, Double> probabilities(boolean yesOrNo, Sentence seen) {
    Map<Kind, Double> kinds = new EnumMap<>(Kind.class);
    (yesOrNo ? yesNo : values)
        .scores(seen)
        .forEach(
            score ->
                kinds.put(
                    Kind.valueOf(score.label().toUpperCase(Locale.ROOT)), score.probability()));
    return kinds;
  }
}
