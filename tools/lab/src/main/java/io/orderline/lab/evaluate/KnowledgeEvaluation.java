package io.orderline.lab.evaluate;

import io.orderline.simulator.arguments.Share;
import io.orderline.understand.embedding.BgeSmallZh;
import io.orderline.understand.knowledge.Exam;
import io.orderline.understand.knowledge.Exam.Asked;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The demo shop's own questions: whether their own text answers, and no other and no flow. */
@Command(
    name = "knowledge",
    description =
        "Every question of the demo shop's texts: at the start, inside a flow, taken out.",
    mixinStandardHelpOptions = true)
final class KnowledgeEvaluation implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--rejection",
      defaultValue = "0.30",
      description = "Below this probability a wish is none (default ${DEFAULT-VALUE}).",
      converter = Share.class)
  private double rejection;

  @Option(
      names = "--floor",
      defaultValue = "0.40",
      description = "Below this probability a text is no answer (default ${DEFAULT-VALUE}).",
      converter = Share.class)
  private double floor;

  @Option(
      names = "--min-accuracy",
      paramLabel = "A",
      description = "Exit code 1 when fewer are right at the start or inside a flow, 0 to 1.",
      converter = Share.class)
  private Optional<Double> minimum = Optional.empty();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (BgeSmallZh embedder = new BgeSmallZh()) {
      List<Asked> asked = new Exam(embedder, rejection, floor).ask();
      double start = share(asked, Asked::start);
      double inside = share(asked, Asked::inside);
      out.printf("%d questions, answered by their own text%n", asked.size());
      out.printf("%-44s %.3f%n", "at the start", start);
      out.printf("%-44s %.3f%n", "inside a flow", inside);
      out.printf(
          "%-44s %.3f%n", "with the question itself taken out", share(asked, Asked::unwritten));
      asked.stream()
          .filter(one -> !right(one, one.start()) || !right(one, one.inside()))
          .forEach(
              one ->
                  out.printf(
                      "  %s → %s, inside %s (wanted %s)%n",
                      one.question(),
                      one.start().orElse("none"),
                      one.inside().orElse("none"),
                      one.topic()));
      return minimum.isPresent() && Math.min(start, inside) < minimum.get()
          ? EvaluateOptions.BELOW_MINIMUM
          : 0;
    }
  }

  private static double share(List<Asked> asked, Function<Asked, Optional<String>> answer) {
    return asked.stream().filter(one -> right(one, answer.apply(one))).count()
        / (double) asked.size();
  }

  private static boolean right(Asked asked, Optional<String> answer) {
    return answer.filter(asked.topic()::equals).isPresent();
  }
}
