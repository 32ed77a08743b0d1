package io.orderline.console.paging;

import io.orderline.console.web.Refused;
import java.util.Optional;

/**
 * The {@code after} of a list as it travels: a place in that list and in no other.
 *
 * @param list its name
 */
public record Cursor(String list) {
  private static final String SEPARATOR = ".";

  /** A place of this list as it travels. */
  public String text(String place) {
    return list + SEPARATOR + place;
  }

  /** Reads the {@code after} of a request; empty for the first page. */
  public Optional<String> read(String after) {
    if (after == null || after.isBlank()) {
      return Optional.empty();
    }
    if (!after.startsWith(list + SEPARATOR)) {
      throw Refused.cursor();
    }
    return Optional.of(after.substring(list.length() + SEPARATOR.length()));
  }
}
