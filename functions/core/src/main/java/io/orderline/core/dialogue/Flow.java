package io.orderline.core.dialogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A dialogue as data.
 *
 * @param about one line for people, used when a person takes over: what the caller wanted
 * @param intents the names of the intents that start it
 * @param apologises whether it begins with an apology of its own, so that an angry caller needs no
 *     other
 */
public record Flow(
    String name, String about, List<String> intents, boolean apologises, Map<String, Step> steps) {
  public Flow {
    intents = List.copyOf(intents);
    steps = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(steps));
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("a flow has at least one step");
    }
  }

  public Step step(String id) {
    Step step = steps.get(id);
    if (step == null) {
      throw new IllegalArgumentException("flow " + name + " has no step " + id);
    }
    return step;
  }

  /** Whether something is done in it, and not only told. */
  boolean books() {
    return steps.values().stream().anyMatch(Step.Book.class::isInstance);
  }

  public String firstStep() {
    return steps.keySet().iterator().next();
  }
}
