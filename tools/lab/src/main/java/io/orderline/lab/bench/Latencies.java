package io.orderline.lab.bench;

import java.time.Duration;
import java.util.Arrays;

/** What a series of requests took. */
final class Latencies {
  private final long[] sorted;
  private final Duration wall;

  /**
   * What was measured.
   *
   * @param nanos of each request
   * @param wall from the first request's start to the last one's end, pauses left out
   */
  Latencies(long[] nanos, Duration wall) {
    if (nanos.length == 0) {
      throw new IllegalArgumentException("nothing was measured");
    }
    this.sorted = nanos.clone();
    Arrays.sort(sorted);
    this.wall = wall;
  }

  int requests() {
    return sorted.length;
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
