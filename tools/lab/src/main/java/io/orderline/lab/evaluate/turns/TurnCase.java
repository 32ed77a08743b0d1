package io.orderline.lab.evaluate.turns;

import java.util.List;

/**
 * What a caller says at a point of a call, and what has to come of it.
 *
 * @param line where it stands in its file
 * @param setup the point, and the profile if it is another than the point's
 * @param written what is said and expected, as the file has it
 */
record TurnCase(
    int line,
    String id,
    String kind,
    String setup,
    Scenarios.Point point,
    Scenarios.Profile profile,
    List<CallersTurn> says,
    Expectation expectation,
    Written written,
    String tags) {
  TurnCase {
    says = List.copyOf(says);
  }

  record Written(String says, String expect) {}
}
