package io.orderline.lab.simulate;

import io.orderline.lab.report.Chart;
import io.orderline.simulator.caller.CallReport;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A simulation as one HTML file that needs nothing else. */
final class SimulationPage {
  private static final String HEAD =
      """
      <!doctype html>
      <html lang="en"><head><meta charset="utf-8"><title>Orderline · simulate</title>
      <style>
      body {font: 15px/1.5 system-ui, sans-serif; max-width: 1000px; margin: 2rem auto; padding: 0 1rem; color: #1c1917}
      h1 {font-size: 1.5rem} figure {margin: 0} figcaption {font-size: .85rem; color: #57534e}
      .charts {display: grid; grid-template-columns: repeat(auto-fill, minmax(420px, 1fr)); gap: 1.2rem}
      svg {width: 100%%; height: auto} svg text {font: 11px system-ui, sans-serif; fill: #57534e} .grid {stroke: #e7e5e4}
      table {border-collapse: collapse; margin: .6rem 0} th, td {padding: .2rem .8rem; text-align: right; border-bottom: 1px solid #e7e5e4}
      th:first-child, td:first-child, td.why {text-align: left} meter {width: 6rem}
      .key {display: inline-block; width: .8rem; height: .8rem; border-radius: 2px; margin: 0 .3rem 0 1rem}
      </style></head><body>
      <h1>Orderline · simulated calls · 模拟来电</h1>
      <p>%d calls by %s, %d at once, %.0f s</p>
      """;

  private static final Chart.Axis SHARES =
      new Chart.Axis(
          IntStream.rangeClosed(0, 20)
              .mapToObj(step -> step % 5 == 0 ? 5 * step + " %" : "")
              .toList());

  private final SimulationReport report;
  private final StringBuilder html = new StringBuilder();

  private SimulationPage(SimulationReport report) {
    this.report = report;
  }

  static String of(SimulationReport report) {
    SimulationPage page = new SimulationPage(report);
    page.write();
    return page.html.toString();
  }

  private void write() {
    add(HEAD, report.calls().size(), report.provider(), report.atOnce(), report.seconds());
    table();
    charts();
    misheard();
    failures();
    add("</body></html>");
  }

  private void table() {
    add(
        "<table><tr><th>persona</th><th>calls</th><th colspan=\"2\">done</th><th>failed</th>"
            + "<th>cut</th><th>characters misheard</th><th>answer p50 ms</th><th>p95</th><th>p99</th>"
            + "<th>barge-in p50 ms</th></tr>");
    for (Summary summary : report.summaries()) {
      double share = summary.done() / (double) summary.calls();
      add(
          "<tr><td>%s</td><td>%d</td><td><meter value=\"%.2f\"></meter></td><td>%.0f %%</td>"
              + "<td>%d</td><td>%d</td><td>%.1f %%</td><td>%d</td><td>%d</td><td>%d</td><td>%d</td></tr>",
          summary.name(),
          summary.calls(),
          share,
          100 * share,
          summary.failed(),
          summary.cuts(),
          100 * summary.errorShare(),
          summary.latency(0.5),
          summary.latency(0.95),
          summary.latency(0.99),
          summary.bargeIn(0.5));
    }
    add("</table>");
  }

  private void charts() {
    List<Summary> spoken =
        report.summaries().stream()
            .skip(1)
            .filter(summary -> !summary.latencies().isEmpty())
            .toList();
    if (spoken.isEmpty()) {
      return;
    }
    add("<p>");
    for (int i = 0; i < spoken.size(); i++) {
      add(
          "<span class=\"key\" style=\"background:%s\"></span>%s",
          Chart.colour(i), spoken.get(i).name());
    }
    add("</p><div class=\"charts\">");
    figure(
        "Answer, ms: what this share of the answers does not exceed",
        SHARES,
        spoken.stream().map(one -> new Chart.Line(one.name(), one.curve())).toList());
    List<Double> inOrder =
        report.calls().stream()
            .flatMap(call -> call.latencies().stream())
            .map(Integer::doubleValue)
            .toList();
    figure(
        "Answer, ms: one after the other",
        new Chart.Axis(inOrder.stream().map(_ -> "").toList()),
        List.of(new Chart.Line("answers", inOrder)));
    add("</div>");
  }

  private void misheard() {
    List<CallReport> wrong = report.calls().stream().filter(call -> call.errors() > 0).toList();
    if (wrong.isEmpty()) {
      return;
    }
    add("<h2>Not heard as said</h2><table><tr><th>persona</th><th>said</th><th>heard</th></tr>");
    wrong.forEach(
        call ->
            add(
                "<tr><td>%s</td><td class=\"why\">%s</td><td class=\"why\">%s</td></tr>",
                call.persona().name().toLowerCase(Locale.ROOT),
                escaped(call.said()),
                escaped(call.heard())));
    add("</table>");
  }

  private void failures() {
    if (!report.failed()) {
      return;
    }
    add("<h2>Calls that could not be held</h2><table>");
    report.calls().stream()
        .filter(call -> call.failure().isPresent())
        .forEach(
            call ->
                add(
                    "<tr><td>%s</td><td>%s</td><td class=\"why\">%s</td></tr>",
                    call.persona().name().toLowerCase(Locale.ROOT),
                    call.call(),
                    escaped(call.failure().orElseThrow())));
    add("</table>");
  }

  private void figure(String title, Chart.Axis axis, List<Chart.Line> lines) {
    add("<figure>%s<figcaption>%s</figcaption></figure>", Chart.draw(title, axis, lines), title);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  private void add(String format, Object... values) {
    html.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
