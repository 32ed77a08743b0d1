package io.orderline.console.reports;

import io.orderline.console.reports.MetricWords.Words;
import io.orderline.core.report.Figure;
import io.orderline.core.report.Group;
import io.orderline.core.report.Metric;
import io.orderline.core.report.Question;
import io.orderline.core.report.Report;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A report as it is answered.
 *
 * @param at when it was computed: what goes on still changes
 * @param metrics the definitions, in the order in which they are shown
 * @param total all numbers of the time
 * @param intervals each with those numbers of which there is something
 * @param groups the same, each over the whole time
 */
public record ReportView(
    Instant at,
    Instant from,
    Instant to,
    String zone,
    String interval,
    Optional<String> group,
    Optional<String> key,
    List<Definition> metrics,
    List<Number> total,
    List<Line> intervals,
    List<Line> groups) {

  /**
   * What a number means.
   *
   * @param groups by what it can be told apart
   */
  public record Definition(
      String metric,
      String unit,
      Words title,
      Words formula,
      Words population,
      Words source,
      List<String> groups,
      boolean listed) {}

  /**
   * A number.
   *
   * @param value in its unit, to three places; absent where there is nothing to take a part of
   * @param part what was counted, or milliseconds
   * @param whole out of how many, or milliseconds; 0 for a plain count
   */
  public record Number(String metric, Optional<Double> value, long part, long whole) {
    static Number of(Metric metric, Figure figure) {
      return new Number(metric.code(), rounded(figure.value()), figure.part(), figure.whole());
    }
  }

  /** The numbers of an interval, or of a group, whose name is empty for what belongs to none. */
  public record Line(Optional<Instant> from, Optional<String> key, List<Number> numbers) {
    static Line of(Report.Line line) {
      return new Line(
          line.from(),
          line.key(),
          line.figures().entrySet().stream()
              .filter(each -> each.getValue().part() > 0 || each.getValue().whole() > 0)
              .map(each -> Number.of(each.getKey(), each.getValue()))
              .toList());
    }
  }

  static ReportView of(Report report, Question question, Instant at) {
    return new ReportView(
        at,
        question.from(),
        question.to(),
        question.zone().getId(),
        question.interval().code(),
        question.group().map(Group::code),
        question.only(),
        Arrays.stream(Metric.values()).map(ReportView::definition).toList(),
        numbers(report.total()),
        report.intervals().stream().map(Line::of).toList(),
        report.groups().stream().map(Line::of).toList());
  }

  private static List<Number> numbers(Map<Metric, Figure> figures) {
    return figures.entrySet().stream()
        .map(each -> Number.of(each.getKey(), each.getValue()))
        .toList();
  }

  private static Definition definition(Metric metric) {
    MetricWords words = MetricWords.of(metric);
    return new Definition(
        metric.code(),
        metric.unit().name().toLowerCase(Locale.ROOT),
        words.title(),
        words.formula(),
        words.population(),
        MetricWords.of(metric.source()),
        Arrays.stream(Group.values()).filter(metric.source()::has).map(Group::code).toList(),
        Listed.has(metric));
  }

  static Optional<Double> rounded(OptionalDouble value) {
    return value.isEmpty()
        ? Optional.empty()
        : Optional.of(Math.round(value.getAsDouble() * 1000) / 1000.0);
  }
}
