package io.orderline.core.dialogue;

import java.util.List;

/** What came of a {@link Query}. */
public record Answer(Outcome outcome, List<Fact> facts) {

  /** How a look-up can end; each is a route of the step. */
  public enum Outcome {
    /** What was looked for is there. */
    FOUND,
    /** It is not there. */
    NONE,
    /** Several fit. */
    MANY,
    /** Nothing fits exactly, something almost. */
    NEAR,
    /** The system did not answer. */
    UNAVAILABLE
  }

  public Answer {
    facts = List.copyOf(facts);
  }

  public static Answer of(Outcome outcome, Fact... facts) {
    return new Answer(outcome, List.of(facts));
  }
}
