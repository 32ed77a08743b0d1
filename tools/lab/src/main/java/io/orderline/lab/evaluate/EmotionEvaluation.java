package io.orderline.lab.evaluate;

import io.orderline.core.understanding.Emotion;
import io.orderline.understand.embedding.BgeSmallZh;
import io.orderline.understand.emotion.TrainedMood;
import io.orderline.understand.heads.Heads;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Moods by words: a baseline, the embedding alone, and the product. */
@Command(
    name = "emotion",
    description = "Accuracy of the moods by words, beside a character n-gram baseline.",
    mixinStandardHelpOptions = true)
final class EmotionEvaluation implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private EvaluateOptions options = new EvaluateOptions();

  @Override
  public Integer call() {
    List<Row> rows = Row.read(options.file);
    try (BgeSmallZh embedder = new BgeSmallZh()) {
      var head = Heads.moods();
      TrainedMood product = new TrainedMood(head);
      var bank = Heads.bank("moods").entries();
      LabelReport report =
          new Variants(rows, embedder, spec.commandLine().getErr())
              .learnt("character 1-3-grams (baseline)", Variants.BASELINE, bank)
              .learnt("embedding alone", Variants.EMBEDDING, bank)
              .by(
                  "product: embedding + 1-2-grams + lexicon",
                  (row, sentence) -> {
                    Emotion emotion = product.read(sentence, Optional.empty(), Optional.empty());
                    return new Verdict(
                        row,
                        emotion.mood().name().toLowerCase(Locale.ROOT),
                        head.scores(sentence).getFirst().probability());
                  })
              .report();
      if (options.json) {
        EvaluateOptions.printJson(
            report.data(options.bySource, options.errors), spec.commandLine().getOut());
      } else {
        report.print(spec.commandLine().getOut(), options.bySource, options.errors);
      }
      return options.exitCode(report.accuracy(), spec.commandLine().getErr());
    }
  }
}
