package io.orderline.understand.intent;

import io.orderline.core.knowledge.Passage;
import io.orderline.core.understanding.Intent;
import io.orderline.core.understanding.Understanding.Wish;
import java.util.List;
import java.util.Optional;

/**
 * What is wanted and asked.
 *
 * @param wishes what a flow serves: likeliest first, or in the order said where there are several
 * @param dropped what was named only to refuse it
 * @param passage the shop's text that answers what was asked, where one does
 */
public record Reading(List<Wish> wishes, List<Intent> dropped, Optional<Passage> passage) {
  public Reading {
    wishes = List.copyOf(wishes);
    dropped = List.copyOf(dropped);
  }

  /** The same, with this wish in place of all wishes and texts. */
  Reading only(Intent intent, double confidence) {
    return new Reading(List.of(new Wish(intent, confidence)), dropped, Optional.empty());
  }

  /** The same with these wishes in place of all wishes. */
  Reading all(List<Intent> intents, double confidence) {
    List<Wish> wanted = intents.stream().map(intent -> new Wish(intent, confidence)).toList();
    return new Reading(wanted, dropped, passage);
  }

  static Reading of(List<Wish> wishes) {
    return new Reading(wishes, List.of(), Optional.empty());
  }
}
