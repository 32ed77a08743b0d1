package io.orderline.lab.evaluate.turns;

import java.util.Comparator;
import java.util.List;

/**
 * What has to come of a case: all conditions of at least one group.
 *
 * @param groups alternatives
 */
record Expectation(List<List<Condition>> groups) {
  Expectation {
    groups = groups.stream().map(List::copyOf).toList();
  }

  /** What is not met, in the group that is nearest to being met; empty when the case is right. */
  List<Condition> missed(Played played) {
    return groups.stream()
        .map(group -> group.stream().filter(condition -> !condition.holds(played)).toList())
        .min(Comparator.comparingInt(List::size))
        .orElse(List.of());
  }
}
