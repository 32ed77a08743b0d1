package io.orderline.call;

import io.orderline.core.clock.SettableClock;
import io.quarkus.test.Mock;
import jakarta.inject.Singleton;
import java.time.Instant;

/** The morning on which the parcel of {@link DemoPorts} is on its way. */
@Mock
@Singleton
public class TestClock extends SettableClock {
  public static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");

  TestClock() {
    super(NOW);
  }
}
