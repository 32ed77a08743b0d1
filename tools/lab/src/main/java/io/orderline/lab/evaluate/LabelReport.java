package io.orderline.lab.evaluate;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The verdicts of the variants of a classifier, the product's own last, as text and as data. */
final class LabelReport {
  private static final int CONFUSIONS = 15;

  private final LinkedHashMap<String, List<Verdict>> variants;
  private final List<Verdict> product;

  LabelReport(Map<String, List<Verdict>> variants) {
    this.variants = new LinkedHashMap<>(variants);
    this.product = List.copyOf(this.variants.lastEntry().getValue());
  }

  double accuracy() {
    return Scores.accuracy(product);
  }

  void print(PrintWriter out, boolean bySource, int errors) {
    out.printf("%-44s %8s %9s %7s%n", "variant", "accuracy", "macro-F1", "ECE");
    variants.forEach(
        (name, verdicts) -> {
          Scores s = Scores.of(verdicts);
          out.printf(
              "%-44s %8.3f %9.3f %7.3f%n", name, s.accuracy(), s.macroF1(), s.calibrationError());
        });
    Scores scores = Scores.of(product);
    out.printf("%n%-24s %5s %9s %7s %6s%n", "label", "rows", "precision", "recall", "F1");
    scores
        .labels()
        .forEach(
            (name, l) ->
                out.printf(
                    "%-24s %5d %9.2f %7.2f %6.2f%n",
                    name, l.rows(), l.precision(), l.recall(), l.f1()));
    out.printf("%nmost confused (right → said)%n");
    scores.confusions().entrySet().stream()
        .limit(CONFUSIONS)
        .forEach(entry -> out.printf("%5d  %s%n", entry.getValue(), entry.getKey()));
    if (bySource) {
      out.printf("%n%-64s %5s %9s%n", "source", "rows", "accuracy");
      bySource()
          .forEach(
              (name, v) -> out.printf("%-64s %5d %9.3f%n", name, v.size(), Scores.accuracy(v)));
    }
    if (errors > 0) {
      out.printf("%nworst errors (surest first)%n");
      worst(errors)
          .forEach(
              v ->
                  out.printf(
                      "%.2f  %s → %s  %s%n",
                      v.confidence(), v.row().answer(), v.answer(), v.row().text()));
    }
  }

  Map<String, Object> data(boolean bySource, int errors) {
    Map<String, Object> data = new LinkedHashMap<>();
    Map<String, Scores> scores = new LinkedHashMap<>();
    variants.forEach((name, verdicts) -> scores.put(name, Scores.of(verdicts)));
    data.put("variants", scores);
    if (bySource) {
      Map<String, Double> sources = new LinkedHashMap<>();
      bySource().forEach((name, v) -> sources.put(name, Scores.accuracy(v)));
      data.put("accuracyBySource", sources);
    }
    data.put("worstErrors", worst(errors));
    return data;
  }

  private Map<String, List<Verdict>> bySource() {
    return product.stream()
        .collect(
            Collectors.groupingBy(v -> v.row().sourceGroup(), TreeMap::new, Collectors.toList()));
  }

  private List<Verdict> worst(int most) {
    return product.stream()
        .filter(v -> !v.right())
        .sorted(Comparator.comparingDouble(Verdict::confidence).reversed())
        .limit(most)
        .toList();
  }
}
