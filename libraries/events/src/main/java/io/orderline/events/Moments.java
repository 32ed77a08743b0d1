package io.orderline.events;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** A moment in a row: how a native query hands it on is up to the driver. */
public final class Moments {
  private Moments() {}

  /** The moment in a column. */
  public static Instant of(Object column) {
    return column instanceof OffsetDateTime at ? at.toInstant() : (Instant) column;
  }

  /** The moment in a column that may be null. */
  public static Optional<Instant> optional(Object column) {
    return Optional.ofNullable(column).map(Moments::of);
  }
}
