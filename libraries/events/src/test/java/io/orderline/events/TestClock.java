package io.orderline.events;

import io.orderline.core.clock.SettableClock;
import io.quarkus.test.Mock;
import jakarta.inject.Singleton;
import java.time.Instant;

@Mock
@Singleton
class TestClock extends SettableClock {
  TestClock() {
    super(Instant.parse("2026-03-02T04:00:00Z"));
  }
}
