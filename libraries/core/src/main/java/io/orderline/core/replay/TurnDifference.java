package io.orderline.core.replay;

import java.util.List;

/**
 * A turn that would come out otherwise now.
 *
 * @param number 0 for the greeting
 * @param unknown the kinds of queries that nobody put then: the turn goes on as if the system had
 *     not answered
 */
public record TurnDifference(
    int number, TurnOutcome before, TurnOutcome now, List<String> unknown) {
  public TurnDifference {
    unknown = List.copyOf(unknown);
  }

  public boolean saidOtherwise() {
    return !before.said().equals(now.said());
  }

  public boolean bookedOtherwise() {
    return !before.booked().equals(now.booked());
  }

  public boolean leftOtherwise() {
    return before.handsOver() != now.handsOver()
        || before.leaves().isPresent() != now.leaves().isPresent();
  }
}
