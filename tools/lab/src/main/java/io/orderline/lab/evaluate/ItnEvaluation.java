package io.orderline.lab.evaluate;

import io.orderline.understand.itn.WrittenForm;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Spoken numbers in their written form, whatever the style. */
@Command(
    name = "itn",
    description = "Spoken numbers, dates, times and money in their written form.",
    mixinStandardHelpOptions = true)
final class ItnEvaluation implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private EvaluateOptions options = new EvaluateOptions();

  /** What we wrote for a row. */
  private record Written(Row row, String ours) {
    boolean right() {
      return Arrays.stream(row.answer().split("\\s*\\|\\|\\s*"))
          .anyMatch(answer -> WritingStyle.plain(answer).equals(WritingStyle.plain(ours)));
    }

    String kind() {
      return row.source().replaceAll("[ ;|].*", "");
    }
  }

  @Override
  public Integer call() {
    List<Written> rows =
        Row.read(options.file).stream()
            .map(row -> new Written(row, WrittenForm.of(row.text())))
            .toList();
    PrintWriter out = spec.commandLine().getOut();
    double accuracy = accuracy(rows);
    Map<String, List<Written>> kinds =
        rows.stream()
            .collect(Collectors.groupingBy(Written::kind, TreeMap::new, Collectors.toList()));
    if (options.json) {
      Map<String, Object> data = new LinkedHashMap<>();
      data.put("rows", rows.size());
      data.put("accuracy", accuracy);
      Map<String, Double> sources = new LinkedHashMap<>();
      kinds.forEach((kind, of) -> sources.put(kind, accuracy(of)));
      data.put("accuracyBySource", sources);
      EvaluateOptions.printJson(data, out);
    } else {
      out.printf("%d rows, accuracy %.3f%n", rows.size(), accuracy);
      if (options.bySource) {
        kinds.forEach((kind, of) -> out.printf("%-56s %4d %7.3f%n", kind, of.size(), accuracy(of)));
      }
      rows.stream()
          .filter(row -> !row.right())
          .limit(options.errors)
          .forEach(
              row ->
                  out.printf(
                      "%s → %s, not %s%n", row.row().text(), row.ours(), row.row().answer()));
    }
    return options.exitCode(accuracy, spec.commandLine().getErr());
  }

  private static double accuracy(List<Written> rows) {
    return rows.stream().filter(Written::right).count() / (double) rows.size();
  }
}
