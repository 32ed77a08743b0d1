package io.orderline.lab.simulate;

import io.orderline.simulator.caller.CallReport;
import io.orderline.simulator.caller.Persona;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A whole simulation.
 *
 * @param provider whose protocol was spoken
 * @param atOnce how many callers there were at the same time
 * @param calls in the order in which they ended
 */
record SimulationReport(
    String server, String provider, int atOnce, double seconds, List<CallReport> calls) {
  SimulationReport {
    calls = List.copyOf(calls);
  }

  /** All calls together, then those of each persona that called. */
  List<Summary> summaries() {
    return Stream.concat(Stream.of(Summary.of("all", calls)), personas()).toList();
  }

  private Stream<Summary> personas() {
    return Arrays.stream(Persona.values())
        .map(
            persona ->
                Summary.of(
                    persona.name().toLowerCase(Locale.ROOT),
                    calls.stream().filter(call -> call.persona() == persona).toList()))
        .filter(summary -> summary.calls() > 0);
  }

  boolean failed() {
    return calls.stream().anyMatch(call -> call.failure().isPresent());
  }

  String text() {
    StringBuilder text = new StringBuilder();
    add(
        text,
        "%d calls, %d at once, %.0f s, at %s by %s%n",
        calls.size(),
        atOnce,
        seconds,
        server,
        provider);
    add(
        text,
        "  %-13s %5s %5s %6s %4s %7s   %s%n",
        "persona",
        "calls",
        "done",
        "failed",
        "cut",
        "errors",
        "answer p50 / p95 / p99 ms    barge-in p50 ms");
    for (Summary summary : summaries()) {
      add(
          text,
          "  %-13s %5d %4.0f%% %6d %4d %6.1f%%   %10d %5d %5d   %16d%n",
          summary.name(),
          summary.calls(),
          100.0 * summary.done() / summary.calls(),
          summary.failed(),
          summary.cuts(),
          100 * summary.errorShare(),
          summary.latency(0.5),
          summary.latency(0.95),
          summary.latency(0.99),
          summary.bargeIn(0.5));
    }
    calls.stream()
        .filter(call -> call.errors() > 0)
        .forEach(
            call ->
                add(
                    text,
                    "  misheard: %s %s: said %s, heard %s%n",
                    call.persona().name().toLowerCase(Locale.ROOT),
                    call.call(),
                    call.said(),
                    call.heard().isEmpty() ? "nothing" : call.heard()));
    calls.stream()
        .filter(call -> call.failure().isPresent())
        .forEach(
            call ->
                add(
                    text,
                    "  failed: %s %s: %s%n",
                    call.persona().name().toLowerCase(Locale.ROOT),
                    call.call(),
                    call.failure().orElseThrow()));
    return text.toString();
  }

  private static void add(StringBuilder text, String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values));
  }
}
