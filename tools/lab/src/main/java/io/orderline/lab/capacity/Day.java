package io.orderline.lab.capacity;

import java.util.List;

/**
 * When callers speak: turns a second by the hour of a day, straight lines between the hours.
 *
 * @param name of the scenario
 * @param turnsPerSecond 24 values, at the full hours from midnight
 */
record Day(String name, List<Double> turnsPerSecond) {
  static final int SECONDS = 24 * 3600;
  private static final int HOUR = 3600;

  Day {
    turnsPerSecond = List.copyOf(turnsPerSecond);
    if (turnsPerSecond.size() != 24 || turnsPerSecond.stream().anyMatch(rate -> rate < 0)) {
      throw new IllegalArgumentException("a day has 24 rates, none below 0");
    }
  }

  /** Turns a second at this second of the day; after midnight the day begins again. */
  double rate(double second) {
    double hours = second / HOUR;
    int hour = (int) Math.floor(hours);
    double part = hours - hour;
    return turnsPerSecond.get(hour % 24) * (1 - part) + turnsPerSecond.get((hour + 1) % 24) * part;
  }

  double highest() {
    return turnsPerSecond.stream().mapToDouble(Double::doubleValue).max().orElse(0);
  }

  /** The highest rate within an hour and the quarter of an hour before it. */
  double highestAround(int hour) {
    double highest = 0;
    for (int minute = -15; minute <= 60; minute++) {
      highest = Math.max(highest, rate((hour * 60.0 + minute + 24 * 60) * 60 % SECONDS));
    }
    return highest;
  }
}
