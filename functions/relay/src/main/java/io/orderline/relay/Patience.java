package io.orderline.relay;

import java.time.Duration;
import java.util.Optional;

/**
 * How often an event is brought, as Knative's delivery has it: {@code retry}, {@code backoffDelay},
 * and a backoff that is exponential.
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

  /** How long an event may keep those behind it waiting, when each try takes this long. */
  Duration longest(Duration attempt) {
    return attempt.multipliedBy(retries + 1L).plus(first.multipliedBy((1L << retries) - 1));
  }
}
