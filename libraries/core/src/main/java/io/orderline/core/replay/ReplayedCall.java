package io.orderline.core.replay;

import java.util.List;
import java.util.Optional;

/**
 * A recorded call, run again.
 *
 * @param turns how many turns were recorded
 * @param replayed how many could be run again: the rest has no place after an earlier end
 * @param divergedAt the turn after which the caller would have been asked something else, so that
 *     what was recorded later only may fit
 * @param differences the turns that come out otherwise
 */
public record ReplayedCall(
    int turns, int replayed, Optional<Integer> divergedAt, List<TurnDifference> differences) {
  public ReplayedCall {
    differences = List.copyOf(differences);
  }

  public boolean same() {
    return differences.isEmpty() && turns == replayed;
  }
}
