package io.orderline.core.report;

import io.orderline.core.report.Figure.Tally;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The numbers of a time. One reading of the same facts makes the total, each interval, each group
 * and each cell, so that none can contradict another; a list is those facts themselves.
 *
 * @param intervals all of the time, in order, also those in which nothing was
 * @param groups only those of which there is something
 * @param cells an interval of a group, where there is something
 */
public record Report(
    Map<Metric, Figure> total, List<Line> intervals, List<Line> groups, List<Line> cells) {
  public Report {
    intervals = List.copyOf(intervals);
    groups = List.copyOf(groups);
    cells = List.copyOf(cells);
  }

  /**
   * A line of numbers.
   *
   * @param from where the interval begins; empty for a group over the whole time
   * @param key the group's name, which is empty for what belongs to none; absent for all of them
   */
  public record Line(Optional<Instant> from, Optional<String> key, Map<Metric, Figure> figures) {}

  private record Cell(Instant from, String key) {}

  /** Computes a report. */
  public static Report of(List<Fact> facts, Question question) {
    List<Instant> starts =
        question.interval().starts(question.from(), question.to(), question.zone());
    NavigableMap<Instant, Tallies> intervals = new TreeMap<>();
    starts.forEach(start -> intervals.put(start, new Tallies(all())));
    Map<String, Tallies> groups = new TreeMap<>();
    Map<Cell, Tallies> cells = new LinkedHashMap<>();
    var total = new Tallies(all());
    asked(facts, question)
        .forEach(
            fact -> {
              Instant start = intervals.floorKey(fact.at());
              total.add(fact);
              intervals.get(start).add(fact);
              for (String key : keys(fact, question)) {
                groups.computeIfAbsent(key, _ -> tallies(question)).add(fact);
                cells.computeIfAbsent(new Cell(start, key), _ -> tallies(question)).add(fact);
              }
            });
    return new Report(
        total.figures(),
        intervals.entrySet().stream()
            .map(each -> line(Optional.of(each.getKey()), Optional.empty(), each.getValue()))
            .toList(),
        groups.entrySet().stream()
            .map(each -> line(Optional.empty(), Optional.of(each.getKey()), each.getValue()))
            .toList(),
        cells.entrySet().stream()
            .sorted(
                Comparator.<Map.Entry<Cell, Tallies>, Instant>comparing(
                        each -> each.getKey().from())
                    .thenComparing(each -> each.getKey().key()))
            .map(
                each ->
                    line(
                        Optional.of(each.getKey().from()),
                        Optional.of(each.getKey().key()),
                        each.getValue()))
            .toList());
  }

  /** The facts behind a number, the first first: as many as it says. */
  public static List<Fact> list(List<Fact> facts, Question question, Metric metric) {
    return asked(facts, question)
        .filter(fact -> fact.source() == metric.source() && metric.formula().lists(fact))
        .sorted(Comparator.comparing(Fact::at))
        .toList();
  }

  /** What a question is about, the time of agents cut where intervals begin. */
  private static Stream<Fact> asked(List<Fact> facts, Question question) {
    List<Instant> starts =
        question.interval().starts(question.from(), question.to(), question.zone());
    return facts.stream()
        .flatMap(
            fact ->
                fact instanceof Fact.OfTime(var time)
                    ? cut(time, starts, question.to())
                    : Stream.of(fact))
        .filter(fact -> question.covers(fact.at()))
        .filter(fact -> question.group().isEmpty() || fact.source().has(question.group().get()))
        .filter(
            fact ->
                question.only().isEmpty() || keys(fact, question).contains(question.only().get()));
  }

  private static Stream<Fact> cut(AgentTime time, List<Instant> starts, Instant to) {
    List<Fact> parts = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      Instant end = i + 1 < starts.size() ? starts.get(i + 1) : to;
      AgentTime part = time.within(starts.get(i), end);
      if (part.millis() > 0) {
        parts.add(new Fact.OfTime(part));
      }
    }
    return parts.stream();
  }

  private static Set<String> keys(Fact fact, Question question) {
    return question.group().map(fact::keys).orElse(Set.of());
  }

  private static List<Metric> all() {
    return List.of(Metric.values());
  }

  /** A group has those numbers only whose source can be told apart so. */
  private static Tallies tallies(Question question) {
    return new Tallies(
        all().stream()
            .filter(metric -> question.group().filter(metric.source()::has).isPresent())
            .toList());
  }

  private static Line line(Optional<Instant> from, Optional<String> key, Tallies tallies) {
    return new Line(from, key, tallies.figures());
  }

  private static final class Tallies {
    private final Map<Metric, Tally> tallies = new EnumMap<>(Metric.class);

    Tallies(List<Metric> metrics) {
      metrics.forEach(metric -> tallies.put(metric, new Tally(metric.formula())));
    }

    void add(Fact fact) {
      tallies.forEach(
          (metric, tally) -> {
            if (metric.source() == fact.source()) {
              tally.add(fact);
            }
          });
    }

    Map<Metric, Figure> figures() {
      Map<Metric, Figure> figures = new EnumMap<>(Metric.class);
      tallies.forEach((metric, tally) -> figures.put(metric, tally.figure()));
      return figures;
    }
  }
}
