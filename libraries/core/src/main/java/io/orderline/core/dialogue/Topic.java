package io.orderline.core.dialogue;

import java.util.Map;
import java.util.Set;

/**
 * The subject of an open question. It is kept while the caller's other request comes first, so that
 * the question afterwards is still about the same order.
 *
 * @param slots the values named so far
 * @param facts the order and what goes with it, by kind
 */
public record Topic(Map<String, String> slots, Map<String, Fact> facts) {
  /** The kinds of facts that change with the order that is talked about. */
  static final Set<String> KINDS =
      Set.of(
          Fact.Chosen.class.getSimpleName(),
          Fact.Article.class.getSimpleName(),
          Fact.Parcels.class.getSimpleName(),
          Fact.Ruling.class.getSimpleName());

  public Topic {
    slots = Map.copyOf(slots);
    facts = Map.copyOf(facts);
  }
}
