package io.orderline.events;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait before another try. */
public final class Backoff {
  private Backoff() {}

  /**
   * The wait doubles with each failure up to the longest, and lies by chance in the upper half of
   * it, so that what failed together does not come back together.
   *
   * @param failures 1 or more
   * @param longest what the wait does not exceed
   */
  public static Duration after(
      int failures, Duration first, Duration longest, RandomGenerator random) {
    long doubled = first.toMillis() << Math.min(failures - 1, 20);
    long whole = Math.min(doubled, longest.toMillis());
    return Duration.ofMillis(whole / 2 + random.nextLong(whole / 2 + 1));
  }
}
