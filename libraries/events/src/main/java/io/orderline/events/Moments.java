package io.orderline.events;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** A moment in a row: how a native query hands it on is up to the driver. */
final class Moments {
  private Moments() {}

  static Instant of(Object column) {
    return column instanceof OffsetDateTime at ? at.toInstant() : (Instant) column;
  }

  static Optional<Instant> optional(Object column) {
    return Optional.ofNullable(column).map(Moments::of);
  }
}
