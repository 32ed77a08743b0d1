package io.orderline.orders;

import io.orderline.core.clock.SettableClock;
import io.quarkus.test.Mock;
import jakarta.inject.Singleton;
import java.time.Instant;

/** The day on which this module's tests fill their shop. */
@Mock
@Singleton
public class TestClock extends SettableClock {
  public static final Instant NOW = Instant.parse("2026-03-02T04:00:00Z");

  TestClock() {
    super(NOW);
  }
}
