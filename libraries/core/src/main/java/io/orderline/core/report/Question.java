package io.orderline.core.report;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What a report is asked for.
 *
 * @param from the first moment of it
 * @param to the first moment after it
 * @param only the one line of the group that is wanted
 */
public record Question(
    Instant from,
    Instant to,
    ZoneId zone,
    Interval interval,
    Optional<Group> group,
    Optional<String> only) {
  public Question {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("a report begins before it ends");
    }
    if (only.isPresent() && group.isEmpty()) {
      throw new IllegalArgumentException("one line of a group needs the group");
    }
  }

  boolean covers(Instant at) {
    return !at.isBefore(from) && at.isBefore(to);
  }
}
