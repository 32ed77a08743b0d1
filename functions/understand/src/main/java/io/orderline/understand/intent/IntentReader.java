package io.orderline.understand.intent;

import io.orderline.understand.embedding.Sentence;
import java.util.Optional;

/** Reads what is wanted and asked from the words. */
@FunctionalInterface
public interface IntentReader {

  /**
   * @param openFlow the intent that is being served, for "那这个呢"
   * @param answers the shop's texts
   */
  Reading read(Sentence sentence, Optional<String> openFlow, Answers answers);
}
