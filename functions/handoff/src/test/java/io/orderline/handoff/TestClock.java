package io.orderline.handoff;

import io.orderline.core.clock.SettableClock;
import io.quarkus.test.Mock;
import jakarta.inject.Singleton;
import java.time.Instant;

/** The application's clock, which tests move on. */
@Mock
@Singleton
public class TestClock extends SettableClock {
  TestClock() {
    super(Instant.parse("2026-11-22T03:00:00Z"));
  }
}
