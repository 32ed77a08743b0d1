package io.orderline.lab.evaluate.turns;

import io.orderline.lab.evaluate.turns.Result.Verdict;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How many cases of a kind came to what. */
record TurnsScore(String kind, int cases, Map<Verdict, Integer> counts) {

  static TurnsScore of(String kind, List<Result> results) {
    Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
    results.forEach(result -> counts.merge(result.verdict(), 1, Integer::sum));
    return new TurnsScore(kind, results.size(), counts);
  }

  int count(Verdict verdict) {
    return counts.getOrDefault(verdict, 0);
  }

  /** Right ones among those that were played; 0 when none was. */
  double share() {
    int played = cases - count(Verdict.SKIPPED);
    return played == 0 ? 0 : (double) count(Verdict.RIGHT) / played;
  }
}
