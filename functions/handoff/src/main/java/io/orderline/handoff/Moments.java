package io.orderline.handoff;

import java.time.Instant;
import java.time.OffsetDateTime;

/** A moment as a native query gives it. */
final class Moments {
  private Moments() {}

  static Instant of(Object column) {
    return column instanceof OffsetDateTime time ? time.toInstant() : (Instant) column;
  }
}
