package io.orderline.events;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait before another try. */
final class Backoff {
  private Backoff() {}

  /**
   * The wait doubles with each failure up to the longest, and lies by chance in the upper half of
   * it, so that what failed together does not come back together.
   *
   * @param failures 1 or more
   */
  static Duration after(int failures, EventsConfig.Retry retry, RandomGenerator random) {
    long doubled = retry.first().toMillis() << Math.min(failures - 1, 20);
    long whole = Math.min(doubled, retry.longest().toMillis());
    return Duration.ofMillis(whole / 2 + random.nextLong(whole / 2 + 1));
  }
}
