package io.orderline.lab.capacity;

import java.util.ArrayList;
import java.util.List;

/**
 * Plans compared on the same callers: the same seed gives every plan the same arrivals.
 *
 * @param minScales of the forecast plan, by function, for the schedule in {@code knative/peak}
 */
record Comparison(Day day, LineModel line, List<Outcome> outcomes, List<Schedule> minScales) {
  Comparison {
    outcomes = List.copyOf(outcomes);
    minScales = List.copyOf(minScales);
  }

  /** The minimum scales of a function by the hour. */
  record Schedule(String function, List<Integer> minScale) {}

  static Comparison run(LineModel line, Day day, Day expected, long seed) {
    List<Outcome> outcomes = new ArrayList<>();
    List<Schedule> schedules = new ArrayList<>();
    for (ServedFunction function : line.functions()) {
      ScalingPlan forecast = ScalingPlan.forecast(function, expected);
      schedules.add(new Schedule(function.name(), forecast.minScale()));
      for (ScalingPlan plan :
          List.of(ScalingPlan.alwaysOn(function, day), ScalingPlan.nightToZero(), forecast)) {
        outcomes.add(Outcome.of(function, day, plan, line.prices(), seed));
      }
    }
    return new Comparison(day, line, outcomes, schedules);
  }

  List<String> plans() {
    return outcomes.stream().map(Outcome::plan).distinct().toList();
  }

  List<Outcome> of(String function) {
    return outcomes.stream().filter(outcome -> outcome.function().equals(function)).toList();
  }

  double costOfDay(String plan) {
    return outcomes.stream()
        .filter(outcome -> outcome.plan().equals(plan))
        .mapToDouble(Outcome::costOfDay)
        .sum();
  }
}
