package io.orderline.console.paging;

import io.orderline.console.web.Refused;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a page of a list ends that is ordered by a time and a name.
 *
 * @param at the time of the last item
 * @param name its name, which tells it from others of the same time
 */
public record Place(Instant at, String name) {
  private static final char SEPARATOR = '~';

  /** As it travels. */
  public String text() {
    return at + String.valueOf(SEPARATOR) + name;
  }

  /** Reads the {@code after} of a request. */
  public static Optional<Place> read(String after) {
    if (after == null || after.isBlank()) {
      return Optional.empty();
    }
    int end = after.indexOf(SEPARATOR);
    try {
      return Optional.of(
          new Place(Instant.parse(after.substring(0, end)), after.substring(end + 1)));
    } catch (DateTimeException | IndexOutOfBoundsException e) {
      throw Refused.invalid("after", "after is the next of another page.");
    }
  }
}
