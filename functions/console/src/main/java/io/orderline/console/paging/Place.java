package io.orderline.console.paging;

import io.orderline.console.web.Given;
import io.orderline.console.web.Refused;
import java.time.Instant;

/**
 * Where a page of a list ends that is ordered by a time and a name.
 *
 * @param at the time of the last item
 * @param name its name, which tells it from others of the same time
 */
public record Place(Instant at, String name) {
  private static final char SEPARATOR = '~';

  /** As a {@link Cursor} holds it. */
  public String text() {
    return at + String.valueOf(SEPARATOR) + name;
  }

  /** Reads what a {@link Cursor} held. */
  public static Place read(String place) {
    int end = place.indexOf(SEPARATOR);
    if (end < 0) {
      throw Refused.cursor();
    }
    try {
      return new Place(
          Given.moment("after", place.substring(0, end)).orElseThrow(Refused::cursor),
          place.substring(end + 1));
    } catch (Refused e) {
      throw Refused.cursor();
    }
  }
}
