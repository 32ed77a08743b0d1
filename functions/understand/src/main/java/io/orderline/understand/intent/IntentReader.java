package io.orderline.understand.intent;

import io.orderline.core.understanding.Understanding.Wish;
import io.orderline.understand.embedding.Sentence;
import java.util.List;
import java.util.Optional;

/** What the caller wants, from the words. */
@FunctionalInterface
public interface IntentReader {

  /**
   * @param openFlow the intent that is being served, for "那这个呢"
   * @return likeliest first; empty when nothing is clear
   */
  List<Wish> read(Sentence sentence, Optional<String> openFlow);
}
