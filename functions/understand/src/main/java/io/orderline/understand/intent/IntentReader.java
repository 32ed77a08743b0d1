package io.orderline.understand.intent;

import io.orderline.core.understanding.Understanding.Wish;
import java.util.List;

/** What the caller wants, from the words alone. */
@FunctionalInterface
public interface IntentReader {

  /**
   * @param text the utterance in plain form
   * @return likeliest first; empty when nothing is clear
   */
  List<Wish> read(String text);
}
