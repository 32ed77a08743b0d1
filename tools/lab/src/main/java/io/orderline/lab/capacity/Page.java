package io.orderline.lab.capacity;

import io.orderline.lab.report.Chart;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A comparison as one HTML file that needs nothing else. */
final class Page {
  private static final String HEAD =
      """
      <!doctype html>
      <html lang="en"><head><meta charset="utf-8"><title>Orderline · capacity · %1$s</title>
      <style>
      body {font: 15px/1.5 system-ui, sans-serif; max-width: 1180px; margin: 2rem auto; padding: 0 1rem; color: #1c1917}
      h1 {font-size: 1.5rem} h2 {font-size: 1.15rem; margin-top: 2.2rem}
      figure {margin: 0} figcaption {font-size: .85rem; color: #57534e}
      .charts {display: grid; grid-template-columns: repeat(auto-fill, minmax(330px, 1fr)); gap: 1.2rem}
      svg {width: 100%%; height: auto} svg text {font: 11px system-ui, sans-serif; fill: #57534e} .grid {stroke: #e7e5e4}
      table {border-collapse: collapse; margin: .6rem 0} th, td {padding: .2rem .8rem; text-align: right; border-bottom: 1px solid #e7e5e4}
      th:first-child, td:first-child {text-align: left} .key {display: inline-block; width: .8rem; height: .8rem; border-radius: 2px; margin: 0 .3rem 0 1rem}
      </style></head><body>
      <h1>Orderline · capacity · %1$s</h1>
      """;

  private final Comparison comparison;
  private final StringBuilder html = new StringBuilder();

  private Page(Comparison comparison) {
    this.comparison = comparison;
  }

  static String of(Comparison comparison) {
    Page page = new Page(comparison);
    page.write();
    return page.html.toString();
  }

  private void write() {
    add(HEAD, comparison.day().name());
    add("<p>");
    List<String> plans = comparison.plans();
    for (int i = 0; i < plans.size(); i++) {
      add("<span class=\"key\" style=\"background:%s\"></span>%s", Chart.colour(i), plans.get(i));
    }
    add("</p>");
    add("<div class=\"charts\">");
    figure("Turns a second", List.of(new Chart.Line("turns", comparison.day().turnsPerSecond())));
    add("</div>");
    comparison.line().functions().forEach(this::function);
    add("</body></html>");
  }

  private void function(ServedFunction function) {
    add("<h2>%s</h2>", function.name());
    add(
        "<p>%.0f ms a request, %d at once a pod, cold start %.1f s. %s</p>",
        function.serviceMillis(),
        function.concurrency(),
        function.coldStartMillis() / 1000,
        function.source());
    add(
        "<table><tr><th>plan</th><th>requests</th><th>wait p50 s</th><th>p95 s</th><th>p99 s</th>"
            + "<th>longest s</th><th>above 1 s</th><th>most pods</th><th>%s a day</th></tr>",
        comparison.line().prices().currency());
    for (Outcome outcome : comparison.of(function.name())) {
      add(
          "<tr><td>%s</td><td>%,d</td><td>%.3f</td><td>%.3f</td><td>%.3f</td><td>%.2f</td>"
              + "<td>%.3f %%</td><td>%d</td><td>%.2f</td></tr>",
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
    add("</table><div class=\"charts\">");
    figure("Pods, average of the hour", lines(function, Outcome::pods));
    figure("Wait that 99 % do not exceed, seconds", lines(function, Outcome::p99ByHour));
    figure(
        "Cost by the hour, " + comparison.line().prices().currency(),
        lines(function, Outcome::cost));
    add("</div>");
  }

  private List<Chart.Line> lines(ServedFunction function, Function<Outcome, List<Double>> values) {
    return comparison.of(function.name()).stream()
        .map(outcome -> new Chart.Line(outcome.plan(), values.apply(outcome)))
        .collect(Collectors.toList());
  }

  private void figure(String title, List<Chart.Line> lines) {
    add("<figure>%s<figcaption>%s</figcaption></figure>", Chart.draw(title, lines), title);
  }

  private void add(String format, Object... values) {
    html.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
