package io.orderline.console.rate;

import java.time.Duration;
import java.time.Instant;

/**
 * The requests of one principal since a moment.
 *
 * @param limit how many may be made in {@link #LENGTH}
 * @param count how many were
 */
record Window(int limit, Instant since, int count) {
  static final Duration LENGTH = Duration.ofMinutes(1);

  /** This window with one more request, or a new one where it is over. */
  Window next(int most, Instant now) {
    return now.isBefore(since.plus(LENGTH))
        ? new Window(most, since, Math.min(count, Integer.MAX_VALUE - 1) + 1)
        : first(most, now);
  }

  static Window first(int most, Instant now) {
    return new Window(most, now, 1);
  }

  boolean exceeded() {
    return count > limit;
  }

  int left() {
    return Math.max(0, limit - count);
  }

  /** Until there is a new one; at least a second. */
  Duration rest(Instant now) {
    Duration rest = Duration.between(now, since.plus(LENGTH));
    return rest.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : rest;
  }
}
