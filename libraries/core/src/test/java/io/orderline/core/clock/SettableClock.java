package io.orderline.core.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Time that passes when a test says so. A module test makes it the application's with a bean of its
 * own: {@code @Mock @Singleton class TestClock extends SettableClock}.
 */
public class SettableClock extends Clock {
  private volatile Instant now;

  public SettableClock(Instant now) {
    this.now = now;
  }

  public final void forward(Duration time) {
    now = now.plus(time);
  }

  @Override
  public final Instant instant() {
    return now;
  }

  @Override
  public final ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public final Clock withZone(ZoneId zone) {
    return Clock.fixed(now, zone);
  }
}
