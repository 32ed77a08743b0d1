package io.orderline.console.live;

import io.orderline.access.Principal;
import io.orderline.console.web.Refused;
import io.smallrye.mutiny.Multi;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * How many streams there are at once in this process: few for each account, and not all of them.
 */
@Singleton
class Watchers {
  /** A person has some windows open. */
  static final int OF_ACCOUNT = 12;

  private static final int ALL = 500;
  private static final Duration SOON = Duration.ofSeconds(10);

  private final Map<String, Integer> streams = new ConcurrentHashMap<>();
  private final AtomicInteger all = new AtomicInteger();

  /** The stream, counted as long as it goes on; fails where the account has too many. */
  <T> Multi<T> count(Principal watching, Supplier<Multi<T>> stream) {
    String account = watching.getClass().getSimpleName() + " " + watching.name();
    if (all.incrementAndGet() > ALL) {
      all.decrementAndGet();
      throw Refused.busy("Too many watch at once: try again in a moment.", SOON);
    }
    if (streams.merge(account, 1, Integer::sum) > OF_ACCOUNT) {
      end(account);
      throw Refused.wait(
          "too-many-streams", "This account watches in too many windows: close some.", SOON);
    }
    return stream.get().onTermination().invoke(() -> end(account));
  }

  private void end(String account) {
    streams.computeIfPresent(account, (_, count) -> count == 1 ? null : count - 1);
    all.decrementAndGet();
  }
}
