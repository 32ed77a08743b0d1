package io.orderline.lab.evaluate;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** What all recordings together amount to. */
record SpeechScore(List<SpeechRow> rows) {

  /** Wrong characters for each character that was said; can exceed 1. */
  double characterErrorRate() {
    return sum(SpeechRow::errors) / Math.max(1, sum(row -> row.said().length()));
  }

  double exactShare() {
    return share(rows.stream().filter(SpeechRow::exact).count());
  }

  /** Share with at most so many wrong characters. */
  double withinShare(int errors) {
    return share(rows.stream().filter(row -> row.errors() <= errors).count());
  }

  /** Share that a check against known values can still save: said is one of the readings. */
  double amongReadingsShare() {
    return share(rows.stream().filter(SpeechRow::amongReadings).count());
  }

  double realTimeFactor() {
    return sum(SpeechRow::took) / Math.max(1e-9, sum(SpeechRow::seconds));
  }

  Map<String, Long> outcomes() {
    return rows.stream()
        .collect(Collectors.groupingBy(SpeechRow::outcome, TreeMap::new, Collectors.counting()));
  }

  List<SpeechRow> worst(int count) {
    return rows.stream()
        .filter(row -> row.errors() > 0)
        .sorted(Comparator.comparingDouble(row -> -row.errors() / (1.0 + row.said().length())))
        .limit(count)
        .toList();
  }

  private double share(long count) {
    return rows.isEmpty() ? 0 : count / (double) rows.size();
  }

  private double sum(ToDoubleFunction<SpeechRow> value) {
    return rows.stream().mapToDouble(value).sum();
  }
}
