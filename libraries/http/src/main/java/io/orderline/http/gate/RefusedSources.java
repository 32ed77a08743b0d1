package io.orderline.http.gate;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many requests of each network address were refused in this minute. Whoever is wrong so often
 * is not listened to until it is over.
 */
final class RefusedSources {
  private static final long MINUTE = Duration.ofMinutes(1).toMillis();

  /** More addresses than these are not told apart: nobody fills the memory with them. */
  private static final int MOST = 10_000;

  private final int limit;
  private final InstantSource clock;
  private volatile Minute minute = new Minute(0, Map.of());

  private record Minute(long number, Map<String, Integer> refused) {}

  /**
   * @param limit 0 for none
   */
  RefusedSources(int limit, InstantSource clock) {
    this.limit = limit;
    this.clock = clock;
  }

  /** The seconds for which the source is turned away; 0 when it is not. */
  int turnedAway(String source) {
    return limit > 0 && now().refused().getOrDefault(source, 0) >= limit
        ? 1 + (int) ((MINUTE - clock.millis() % MINUTE) / 1000)
        : 0;
  }

  void count(String source) {
    Map<String, Integer> refused = now().refused();
    if (limit > 0 && (refused.size() < MOST || refused.containsKey(source))) {
      refused.merge(source, 1, Integer::sum);
    }
  }

  private Minute now() {
    long number = clock.millis() / MINUTE;
    Minute last = minute;
    if (last.number() != number) {
      last = new Minute(number, new ConcurrentHashMap<>());
      minute = last;
    }
    return last;
  }
}
