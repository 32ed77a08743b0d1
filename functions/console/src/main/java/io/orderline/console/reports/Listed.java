package io.orderline.console.reports;

import io.orderline.core.report.Fact;
import io.orderline.core.report.Handover;
import io.orderline.core.report.Metric;
import io.orderline.core.report.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is behind a number: as many as it says, of which the first are shown.
 *
 * @param count how many there are
 */
public record Listed(int count, List<Item> items) {
  private static final int MOST = 200;

  /**
   * A call, or a part of one.
   *
   * @param at where it counts
   * @param outcome what became of it, a code
   * @param seconds what the number is made of, where that is a time
   */
  public record Item(
      Instant at,
      String call,
      String outcome,
      Optional<String> queue,
      Optional<String> agent,
      Optional<String> reason,
      Optional<Double> seconds) {}

  static Listed of(List<Fact> facts, Metric metric) {
    return new Listed(
        facts.size(), facts.stream().limit(MOST).map(fact -> item(fact, metric)).toList());
  }

  /** Whether a number has a list. */
  static boolean has(Metric metric) {
    return metric.source() != Source.AGENT_TIME;
  }

  private static Item item(Fact fact, Metric metric) {
    Optional<Double> seconds =
        metric.unit() == Metric.Unit.SECONDS
            ? Optional.of(Duration.ofMillis(metric.formula().part(fact)).toMillis() / 1000.0)
            : Optional.empty();
    return switch (fact) {
      case Fact.OfCall of ->
          new Item(
              of.at(),
              of.line().id().value(),
              code(of.line().outcome()),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              seconds);
      case Fact.OfHandover of -> item(of, of.handover(), of.handover().agent(), seconds);
      case Fact.OfTalk of -> item(of, of.handover(), Optional.of(of.talk().agent()), seconds);
      case Fact.OfMiss of -> item(of, of.handover(), Optional.of(of.agent()), seconds);
      case Fact.OfTime _ -> throw new IllegalStateException("the time of agents is no list");
    };
  }

  private static Item item(
      Fact fact, Handover handover, Optional<String> agent, Optional<Double> seconds) {
    return new Item(
        fact.at(),
        handover.call().value(),
        code(handover.fate()),
        Optional.of(handover.queue()),
        agent,
        handover.reason(),
        seconds);
  }

  private static String code(Enum<?> what) {
    return what.name().toLowerCase(Locale.ROOT);
  }
}
