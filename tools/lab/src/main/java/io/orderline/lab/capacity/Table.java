package io.orderline.lab.capacity;

import java.io.PrintWriter;
import java.util.stream.Collectors;

/** A comparison for the terminal. */
final class Table {
  private final PrintWriter out;

  Table(PrintWriter out) {
    this.out = out;
  }

  void print(Comparison comparison) {
    String currency = comparison.line().prices().currency();
    out.printf(
        "%n%-11s %-14s %9s %8s %8s %8s %9s %9s %5s %9s%n",
        "function",
        "plan",
        "requests",
        "p50 s",
        "p95 s",
        "p99 s",
        "longest s",
        "above 1 s",
        "pods",
        currency);
    for (Outcome outcome : comparison.outcomes()) {
      out.printf(
          "%-11s %-14s %9d %8.3f %8.3f %8.3f %9.2f %8.3f%% %5d %9.2f%n",
          outcome.function(),
          outcome.plan(),
          outcome.requests(),
          outcome.p50(),
          outcome.p95(),
          outcome.p99(),
          outcome.longest(),
          outcome.lateShare() * 100,
          outcome.mostPods(),
          outcome.costOfDay());
    }
    out.println();
    for (String plan : comparison.plans()) {
      out.printf("%-14s %9.2f %s a day%n", plan, comparison.costOfDay(plan), currency);
    }
    out.printf("%nMinimum scales of the forecast, by the hour from midnight:%n");
    for (Comparison.Schedule schedule : comparison.minScales()) {
      out.printf(
          "%-11s %s%n",
          schedule.function(),
          schedule.minScale().stream().map(String::valueOf).collect(Collectors.joining(" ")));
    }
    out.flush();
  }
}
