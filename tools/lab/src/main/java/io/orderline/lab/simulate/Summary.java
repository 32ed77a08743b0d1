package io.orderline.lab.simulate;

import io.orderline.simulator.caller.CallReport;
import io.orderline.simulator.caller.Utterance;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What many calls come to.
 *
 * @param name a persona's, or of all
 * @param done calls in which what the caller came for was done
 * @param failed calls that could not be held
 * @param cuts how often the line spoke before the caller had said all
 * @param errorShare of the characters said, those not heard as said; 0 where nothing was said
 * @param latencies sorted, in milliseconds
 * @param bargeIns sorted, in milliseconds
 */
record Summary(
    String name,
    int calls,
    int done,
    int failed,
    int cuts,
    double errorShare,
    List<Integer> latencies,
    List<Integer> bargeIns) {

  static Summary of(String name, List<CallReport> reports) {
    int said = reports.stream().mapToInt(report -> Utterance.length(report.said())).sum();
    int errors = reports.stream().mapToInt(CallReport::errors).sum();
    return new Summary(
        name,
        reports.size(),
        (int) reports.stream().filter(CallReport::done).count(),
        (int) reports.stream().filter(report -> report.failure().isPresent()).count(),
        reports.stream().mapToInt(CallReport::cuts).sum(),
        said == 0 ? 0 : errors / (double) said,
        sorted(reports.stream().flatMap(report -> report.latencies().stream()).toList()),
        sorted(reports.stream().flatMap(report -> report.bargeIns().stream()).toList()));
  }

  /** What this share of the answers does not exceed, in milliseconds; 0 where there was none. */
  int latency(double share) {
    return percentile(latencies, share);
  }

  /** The same for how long the line went on speaking when it was interrupted. */
  int bargeIn(double share) {
    return percentile(bargeIns, share);
  }

  /** The latencies at 0, 5, 10 … 100 %. */
  List<Double> curve() {
    return IntStream.rangeClosed(0, 20).mapToObj(step -> (double) latency(step / 20.0)).toList();
  }

  private static int percentile(List<Integer> sorted, double share) {
    return sorted.isEmpty()
        ? 0
        : sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
  }

  private static List<Integer> sorted(List<Integer> values) {
    List<Integer> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    return Collections.unmodifiableList(sorted);
  }
}
