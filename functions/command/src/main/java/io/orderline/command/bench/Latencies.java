package io.orderline.command.bench;

import java.time.Duration;
import java.util.Arrays;

/**
 * What a series of requests took.
 *
 * @param sorted nanoseconds of each request, ascending
 * @param wall from the first request's start to the last one's end, pauses left out
 */
record Latencies(long[] sorted, Duration wall) {
  Latencies {
    sorted = sorted.clone();
    Arrays.sort(sorted);
    if (sorted.length == 0) {
      throw new IllegalArgumentException("nothing was measured");
    }
  }

  /** The latency that this share of the requests does not exceed, in milliseconds. */
  double percentile(double share) {
    int rank = (int) Math.ceil(share * sorted.length);
    return sorted[Math.max(0, rank - 1)] / 1e6;
  }

  double perSecond() {
    return sorted.length / (wall.toNanos() / 1e9);
  }
}
