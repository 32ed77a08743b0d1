package io.orderline.core.dialogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A dialogue as data.
 *
 * @param about one line for people, used when a person takes over: what the caller wanted
 * @param intents the names of the intents that start it
 * @param apologises whether it begins with an apology of its own, so that an angry caller needs no
 *     other
 * @param answers what is answered when the caller asks back in the middle of it, by what is asked:
 *     {@code amount}, {@code fee} …; an answer of which a place is not known is left out
 */
public record Flow(
    String name,
    String about,
    List<String> intents,
    boolean apologises,
    Map<String, Text> answers,
    Map<String, Step> steps) {
  public Flow {
    intents = List.copyOf(intents);
    // a version of the flows that an earlier Orderline wrote
    answers = answers == null ? Map.of() : Map.copyOf(answers);
    steps = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(steps));
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("a flow has at least one step");
    }
  }

  /** A flow that answers nothing of its own. */
  public Flow(
      String name,
      String about,
      List<String> intents,
      boolean apologises,
      Map<String, Step> steps) {
    this(name, about, intents, apologises, Map.of(), steps);
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

  /** Whether it only tells and offers: nobody comes back to it once something else is wanted. */
  boolean offers() {
    return !intents.isEmpty()
        && !books()
        && steps.values().stream()
            .allMatch(
                step -> !(step instanceof Step.Ask ask) || ask.expect() instanceof Expect.YesNo);
  }

  /** What tickets it asks for. */
  Set<String> bookings() {
    return steps.values().stream()
        .filter(Step.Book.class::isInstance)
        .map(step -> ((Step.Book) step).kind())
        .collect(Collectors.toSet());
  }

  /** The slots that its tickets take along. */
  Set<String> details() {
    return steps.values().stream()
        .filter(Step.Book.class::isInstance)
        .flatMap(step -> ((Step.Book) step).details().stream())
        .collect(Collectors.toSet());
  }

  public String firstStep() {
    return steps.keySet().iterator().next();
  }
}
