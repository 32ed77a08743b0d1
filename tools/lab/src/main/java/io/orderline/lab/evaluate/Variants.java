package io.orderline.lab.evaluate;

import io.orderline.understand.embedding.Embedder;
import io.orderline.understand.embedding.Sentence;
import io.orderline.understand.learning.BankEntry;
import io.orderline.understand.learning.Learning;
import io.orderline.understand.learning.Lexicon;
import io.orderline.understand.learning.TextClassifier;
import io.orderline.understand.text.Plain;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** The same examples learnt by less: what each part of the product is worth. */
final class Variants {
  static final Learning BASELINE = new Learning(false, 3, Lexicon.NONE);
  static final Learning EMBEDDING = new Learning(true, 0, Lexicon.NONE);

  private final Map<String, List<Verdict>> verdicts = new LinkedHashMap<>();
  private final List<Row> rows;
  private final Embedder embedder;
  private final PrintWriter progress;

  Variants(List<Row> rows, Embedder embedder, PrintWriter progress) {
    this.rows = rows;
    this.embedder = embedder;
    this.progress = progress;
  }

  Variants learnt(String name, Learning learning, List<BankEntry> examples) {
    progress.printf("learning: %s …%n", name);
    progress.flush();
    return head(name, new TextClassifier(learning.learn(examples)));
  }

  Variants head(String name, TextClassifier classifier) {
    return by(
        name,
        (row, sentence) -> {
          TextClassifier.Score best = classifier.scores(sentence).getFirst();
          return new Verdict(row, best.label(), best.probability());
        });
  }

  Variants by(String name, BiFunction<Row, Sentence, Verdict> judge) {
    progress.printf("reading %d rows: %s …%n", rows.size(), name);
    progress.flush();
    verdicts.put(
        name,
        rows.stream()
            .map(row -> judge.apply(row, Sentence.of(Plain.of(Masks.lifted(row.text())), embedder)))
            .toList());
    return this;
  }

  LabelReport report() {
    return new LabelReport(verdicts);
  }
}
