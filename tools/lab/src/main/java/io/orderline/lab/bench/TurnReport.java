package io.orderline.lab.bench;

import java.io.PrintWriter;

/**
 * What {@link TurnBench} says in the end.
 *
 * @param calls how many went on at once
 */
record TurnReport(PrintWriter out, int calls, Latencies turn, Latencies floor) {
  private static final double AIM_THROUGHPUT = 0.5;
  private static final double AIM_P99 = 3;

  /** The turn beside the floor. */
  void beside() {
    say("");
    say("        requests   p50 ms   p95 ms   p99 ms   per second   (%d at once)", calls);
    row("turn", turn);
    row("floor", floor);
    double throughput = turn.perSecond() / floor.perSecond();
    double p99 = turn.percentile(0.99) / floor.percentile(0.99);
    say("");
    say(
        "A turn has %.2f of the floor's throughput (aim: at least %.2f): %s",
        throughput, AIM_THROUGHPUT, throughput >= AIM_THROUGHPUT ? "reached" : "missed");
    say(
        "and %.2f times its p99 (aim: under %.0f): %s.",
        p99, AIM_P99, p99 < AIM_P99 ? "reached" : "missed");
  }

  /** The turn beside that of another version. */
  void against(String version, Latencies then) {
    say("");
    row("before", then);
    say(
        "That is %s: a turn has %.2f of its throughput now, and %.2f times its p50.",
        version, turn.perSecond() / then.perSecond(), turn.percentile(0.5) / then.percentile(0.5));
  }

  private void row(String name, Latencies series) {
    say(
        "%-6s %9d %8.2f %8.2f %8.2f %12.0f",
        name,
        series.requests(),
        series.percentile(0.5),
        series.percentile(0.95),
        series.percentile(0.99),
        series.perSecond());
  }

  private void say(String format, Object... values) {
    out.printf(format + "%n", values);
    out.flush();
  }
}
