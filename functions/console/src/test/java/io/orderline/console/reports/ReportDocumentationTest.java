package io.orderline.console.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.console.reports.MetricWords.Words;
import io.orderline.core.report.Group;
import io.orderline.core.report.Metric;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Keeps the tables of numbers in the documents in step with what the pages say. */
class ReportDocumentationTest {

  @Test
  void theEnglishTableSaysWhatThePageSays() throws IOException {
    assertThat(Files.readString(Path.of("../../docs/reports.md")))
        .contains(table("| number | `metric` | formula | population | groups |", Words::en));
  }

  @Test
  void theChineseTableSaysWhatThePageSays() throws IOException {
    assertThat(Files.readString(Path.of("../../docs/zh/reports.md")))
        .contains(table("| 指标 | `metric` | 公式 | 统计范围 | 分组 |", Words::zh));
  }

  static String table(String head, Function<Words, String> language) {
    return Arrays.stream(Metric.values())
        .map(metric -> row(metric, language))
        .collect(Collectors.joining("\n", head + "\n|---|---|---|---|---|\n", "\n"));
  }

  private static String row(Metric metric, Function<Words, String> language) {
    MetricWords words = MetricWords.of(metric);
    return "| %s | `%s` | %s | %s | %s |"
        .formatted(
            language.apply(words.title()),
            metric.code(),
            language.apply(words.formula()),
            language.apply(words.population()),
            Arrays.stream(Group.values())
                .filter(metric.source()::has)
                .map(Group::code)
                .collect(Collectors.joining(", ")));
  }
}
