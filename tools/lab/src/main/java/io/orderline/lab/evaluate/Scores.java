package io.orderline.lab.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The figures of an evaluation.
 *
 * @param macroF1 mean F1 of the labels that occur as right answers
 * @param calibrationError mean distance of confidence and accuracy over ten bins, by rows (ECE)
 */
record Scores(
    int rows,
    double accuracy,
    double macroF1,
    double calibrationError,
    Map<String, Label> labels,
    Map<String, Integer> confusions) {
  private static final int BINS = 10;

  /** Figures of one label. */
  record Label(int rows, double precision, double recall, double f1) {}

  static Scores of(List<Verdict> verdicts) {
    TreeSet<String> names = new TreeSet<>();
    Map<String, Integer> confusions = new TreeMap<>();
    for (Verdict verdict : verdicts) {
      names.add(verdict.row().answer());
      if (!verdict.right()) {
        confusions.merge(verdict.row().answer() + " → " + verdict.answer(), 1, Integer::sum);
      }
    }
    Map<String, Label> labels = new LinkedHashMap<>();
    names.forEach(name -> labels.put(name, label(name, verdicts)));
    double macro = labels.values().stream().mapToDouble(Label::f1).average().orElse(0);
    return new Scores(
        verdicts.size(),
        accuracy(verdicts),
        macro,
        calibrationError(verdicts),
        labels,
        mostFirst(confusions));
  }

  static double accuracy(List<Verdict> verdicts) {
    return verdicts.stream().filter(Verdict::right).count() / (double) Math.max(1, verdicts.size());
  }

  private static Label label(String name, List<Verdict> verdicts) {
    int rows = 0;
    int said = 0;
    int right = 0;
    for (Verdict verdict : verdicts) {
      rows += verdict.row().answer().equals(name) ? 1 : 0;
      said += verdict.answer().equals(name) ? 1 : 0;
      right += verdict.answer().equals(name) && verdict.right() ? 1 : 0;
    }
    double precision = said == 0 ? 0 : right / (double) said;
    double recall = rows == 0 ? 0 : right / (double) rows;
    return new Label(rows, precision, recall, 2.0 * right / Math.max(1, rows + said));
  }

  private static double calibrationError(List<Verdict> verdicts) {
    Map<Integer, List<Verdict>> bins =
        verdicts.stream()
            .collect(Collectors.groupingBy(v -> Math.min(BINS - 1, (int) (v.confidence() * BINS))));
    double error = 0;
    for (List<Verdict> bin : bins.values()) {
      double mean = bin.stream().mapToDouble(Verdict::confidence).average().orElse(0);
      error += Math.abs(mean - accuracy(bin)) * bin.size() / verdicts.size();
    }
    return error;
  }

  private static Map<String, Integer> mostFirst(Map<String, Integer> counts) {
    List<Map.Entry<String, Integer>> entries = new ArrayList<>(counts.entrySet());
    entries.sort(Map.Entry.comparingByValue(Comparator.reverseOrder()));
    Map<String, Integer> sorted = new LinkedHashMap<>();
    entries.forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return sorted;
  }
}
