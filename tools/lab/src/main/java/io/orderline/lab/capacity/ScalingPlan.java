package io.orderline.lab.capacity;

import java.util.Arrays;
import java.util.List;

/**
 * The minimum scale by the hour.
 *
 * @param name of the plan
 * @param minScale 24 values
 */
record ScalingPlan(String name, List<Integer> minScale) {
  /** Part of a pod's places that shall be busy; the rest is for waves. */
  static final double UTILISATION = 0.7;

  private static final int MORNING = 7;

  ScalingPlan {
    minScale = List.copyOf(minScale);
    if (minScale.size() != 24 || minScale.stream().anyMatch(scale -> scale < 0)) {
      throw new IllegalArgumentException("a plan has 24 minimum scales, none below 0");
    }
  }

  /** Enough pods for the highest hour, all day and all night. */
  static ScalingPlan alwaysOn(ServedFunction function, Day day) {
    int pods = pods(function, day.highest());
    return new ScalingPlan("always-on", filled(pods, pods));
  }

  /** One pod by day, none from one to seven; Knative does the rest. */
  static ScalingPlan nightToZero() {
    return new ScalingPlan("night-to-zero", filled(0, 1));
  }

  /** What the expected hour needs, there a quarter of an hour before; none where nobody is. */
  static ScalingPlan forecast(ServedFunction function, Day expected) {
    Integer[] scales = new Integer[24];
    for (int hour = 0; hour < 24; hour++) {
      boolean night = hour >= 1 && hour < MORNING;
      int pods = pods(function, expected.highestAround(hour));
      scales[hour] = night && pods <= 1 ? 0 : pods;
    }
    return new ScalingPlan("forecast", Arrays.asList(scales));
  }

  int at(double second) {
    return minScale.get((int) (second / 3600) % 24);
  }

  private static int pods(ServedFunction function, double turnsPerSecond) {
    return Math.max(1, function.podsFor(turnsPerSecond * function.requestsPerTurn(), UTILISATION));
  }

  private static List<Integer> filled(int atNight, int byDay) {
    Integer[] scales = new Integer[24];
    Arrays.fill(scales, byDay);
    Arrays.fill(scales, 1, MORNING, atNight);
    return Arrays.asList(scales);
  }
}
