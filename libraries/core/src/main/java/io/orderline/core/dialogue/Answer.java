package io.orderline.core.dialogue;

import java.util.List;

/** The answer to a {@link Query}. */
public record Answer(Outcome outcome, List<Fact> facts) {

  /** The outcomes of a look-up; each is a route of the step. */
  public enum Outcome {
    /** The look-up found something. */
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
