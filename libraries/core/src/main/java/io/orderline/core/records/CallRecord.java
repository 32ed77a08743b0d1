package io.orderline.core.records;

import io.orderline.core.call.CallId;
import io.orderline.core.call.CallState;
import io.orderline.core.call.Direction;
import io.orderline.core.call.PhoneNumber;
import java.time.Instant;
import java.util.Optional;

/**
 * A recorded call without its turns.
 *
 * @param provider the telephony provider's name
 * @param caller the customer's number; empty when withheld
 * @param turns how many turns were answered
 */
public record CallRecord(
    CallId id,
    String provider,
    Direction direction,
    Optional<PhoneNumber> caller,
    CallState state,
    int turns,
    Instant startedAt,
    Optional<Instant> endedAt) {}
