package io.orderline.console.account;

import java.time.Duration;

/**
 * How long one waits after wrong passwords: not after the first few, then twice as long each time.
 */
final class Waits {
  private static final int FREE = 4;
  private static final Duration FIRST = Duration.ofSeconds(2);
  private static final Duration LONGEST = Duration.ofMinutes(15);

  private Waits() {}

  /** The wait after so many failures in a row. */
  static Duration after(int failures) {
    if (failures <= FREE) {
      return Duration.ZERO;
    }
    int doublings = Math.min(failures - FREE - 1, 20);
    Duration wait = FIRST.multipliedBy(1L << doublings);
    return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
  }
}
