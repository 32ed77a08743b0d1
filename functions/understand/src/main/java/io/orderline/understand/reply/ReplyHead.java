package io.orderline.understand.reply;

import io.orderline.core.understanding.Reply.Kind;
import io.orderline.understand.embedding.Sentence;
import java.util.Map;

/**
 * A trained head on (question, reply). It sees the sentence's own vector and, as text, the reply in
 * the rules' wording after the mark of the question's family.
 */
@FunctionalInterface
public interface ReplyHead {
  /** No head: the rules alone decide. */
  ReplyHead NONE = (yesNo, seen) -> Map.of();

  /**
   * The probability of every kind; empty where there is no head.
   *
   * @param yesNo whether the question is one; else it asks for a value or a story
   */
  Map<Kind, Double> probabilities(boolean yesNo, Sentence seen);
}
