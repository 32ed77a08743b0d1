package io.orderline.lab.evaluate;

import io.orderline.core.understanding.Intent;
import io.orderline.core.understanding.Understanding.Wish;
import io.orderline.simulator.arguments.Place;
import io.orderline.simulator.arguments.Share;
import io.orderline.understand.embedding.BgeSmallZh;
import io.orderline.understand.heads.Heads;
import io.orderline.understand.intent.Answers;
import io.orderline.understand.intent.TrainedIntents;
import io.orderline.understand.learning.TextClassifier;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Intents: a baseline, the embedding alone, the head, and the product with its rules. */
@Command(
    name = "intents",
    description = "Accuracy of the intents, beside a character n-gram baseline.",
    mixinStandardHelpOptions = true)
final class IntentsEvaluation implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private EvaluateOptions options = new EvaluateOptions();

  @Option(
      names = "--rejection",
      defaultValue = "0.30",
      description = "Below this probability a wish is none (default ${DEFAULT-VALUE}).",
      converter = Share.class)
  private double rejection;

  @Option(
      names = "--examples",
      paramLabel = "DIR",
      description = "A shop's own examples, learnt beside ours.",
      converter = Place.ReadableDirectory.class)
  private Optional<Path> examples = Optional.empty();

  @Override
  public Integer call() {
    List<Row> rows = Row.read(options.file);
    try (BgeSmallZh embedder = new BgeSmallZh()) {
      TextClassifier head =
          examples
              .map(directory -> Heads.intents(directory, Path.of("data/understand"), embedder))
              .orElseGet(Heads::intents);
      TrainedIntents product = new TrainedIntents(head, embedder, rejection);
      var bank = Heads.bank("intents").entries();
      LabelReport report =
          new Variants(rows, embedder, spec.commandLine().getErr())
              .learnt("character 1-3-grams (baseline)", Variants.BASELINE, bank)
              .learnt("embedding alone", Variants.EMBEDDING, bank)
              .head("embedding + character 1-2-grams", head)
              .by(
                  "product: with rules and rejection",
                  (row, sentence) -> {
                    List<Wish> wishes =
                        product.read(sentence, Optional.empty(), Answers.NONE).wishes();
                    double confidence = head.scores(sentence).getFirst().probability();
                    return wishes.isEmpty()
                        ? new Verdict(row, Intent.OTHER.name(), confidence)
                        : new Verdict(
                            row, wishes.getFirst().intent().name(), wishes.getFirst().confidence());
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
