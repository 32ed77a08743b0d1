package io.orderline.core.records;

import io.orderline.core.call.CallPhase;
import io.orderline.core.call.Direction;
import java.time.Instant;
import java.util.Optional;

/**
 * Which calls are asked for; what is empty does not restrict.
 *
 * @param since the earliest start
 * @param until no call that started then or later
 */
public record CallFilter(
    Optional<Instant> since,
    Optional<Instant> until,
    Optional<CallPhase> phase,
    Optional<Direction> direction) {

  /** Every call. */
  public static final CallFilter ALL =
      new CallFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** The calls that started at this time or later. */
  public static CallFilter since(Instant since) {
    return new CallFilter(Optional.of(since), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
