package io.orderline.relay;

import java.time.Duration;
import java.util.Optional;

/**
 * The retries of an event that a function breaks over although it is well otherwise.
 *
 * @param retries tries after the first
 * @param first the wait before the first of them; each one after it is twice as long
 */
record Patience(int retries, Duration first) {
  private static final int MOST_RETRIES = 20;

  Patience {
    if (retries < 0 || retries > MOST_RETRIES || first.isNegative()) {
      throw new IllegalArgumentException(
          "orderline.relay.delivery.retries is 0 to 20, and .retry-after is not negative");
    }
  }

  /** The wait before the next try; none when it has failed often enough. */
  Optional<Duration> waitAfter(int failures) {
    return failures > retries
        ? Optional.empty()
        : Optional.of(first.multipliedBy(1L << (failures - 1)));
  }
}
