package io.orderline.console.lag;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.orderline.store.AfterCommit;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.reactive.mutiny.Mutiny;

/** How long it takes from what happened until a list shows it. */
@Singleton
public class ListLag {
  private final MeterRegistry registry;
  private final Clock clock;

  ListLag(MeterRegistry registry, Clock clock) {
    this.registry = registry;
    this.clock = clock;
  }

  /**
   * Measures when the transaction that shows it is committed.
   *
   * @param list {@code calls}, {@code tickets}
   * @param happened when its owner wrote it
   */
  public void shown(Mutiny.Session session, String list, Instant happened) {
    AfterCommit.of(session).run(() -> record(list, happened));
  }

  private void record(String list, Instant happened) {
    Duration lag = Duration.between(happened, clock.instant());
    Timer.builder("orderline.console.lag")
        .description("From what happened until a list of the console shows it")
        .tag("list", list)
        .register(registry)
        .record(lag.isNegative() ? Duration.ZERO : lag);
  }
}
