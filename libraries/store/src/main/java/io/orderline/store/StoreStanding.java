package io.orderline.store;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

/** Whether the database answers, as the latest transaction found it. */
@Singleton
public class StoreStanding {
  /** When it did not answer for the first time; null while it does. */
  private final AtomicReference<Long> missedAt = new AtomicReference<>();

  void answered() {
    missedAt.set(null);
  }

  void missed() {
    missedAt.compareAndSet(null, System.nanoTime());
  }

  boolean there() {
    return missedAt.get() == null;
  }

  /** For how long it has not answered. */
  public Duration away() {
    Long missed = missedAt.get();
    return missed == null ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - missed);
  }
}
