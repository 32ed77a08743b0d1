package io.orderline.lab.capacity;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How a plan did for one function. Waits are in seconds, before the function began to work.
 *
 * @param requests served in the day
 * @param lateShare share of the requests that waited more than a second
 * @param pods on average, by the hour
 * @param cost by the hour
 * @param p99ByHour wait that 99 % of an hour's requests did not exceed
 */
record Outcome(
    String function,
    String plan,
    int requests,
    double average,
    double p50,
    double p95,
    double p99,
    double longest,
    double lateShare,
    int mostPods,
    List<Double> pods,
    List<Double> cost,
    List<Double> p99ByHour) {
  private static final double LATE_SECONDS = 1;

  static Outcome of(
      ServedFunction function, Day day, ScalingPlan plan, LineModel.Prices prices, long seed) {
    DayRecord record = new Simulation(function, day, plan, seed).run();
    return new Outcome(
        function.name(),
        plan.name(),
        record.served(),
        record.averageWait(),
        record.waited(0.5),
        record.waited(0.95),
        record.waited(0.99),
        record.waited(1),
        record.shareAbove(LATE_SECONDS),
        record.mostPods(),
        hours(record::podHours),
        hours(hour -> record.podHours(hour) * prices.podHour(function)),
        hours(hour -> record.waited(hour, 0.99)));
  }

  double costOfDay() {
    return cost.stream().mapToDouble(Double::doubleValue).sum();
  }

  private static List<Double> hours(IntToDoubleFunction value) {
    return IntStream.range(0, 24).mapToDouble(value).boxed().toList();
  }
}
