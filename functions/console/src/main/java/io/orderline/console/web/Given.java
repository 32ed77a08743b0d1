package io.orderline.console.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads what a request gives; what cannot be is {@link Refused} with the name of the value. */
public final class Given {
  private static final int LONGEST_SECRET = 200;

  private Given() {}

  /** A text of some length, without the space around it. */
  public static String text(String field, String value, int shortest, int longest) {
    String text = value == null ? "" : value.strip();
    if (text.length() < shortest || text.length() > longest) {
      throw Refused.invalid(
          field, "%s has %d to %d characters.".formatted(field, shortest, longest));
    }
    return text;
  }

  /** A password as it is, space and all. */
  public static String secret(String field, String value) {
    if (value == null || value.isEmpty() || value.length() > LONGEST_SECRET) {
      throw Refused.invalid(field, "%s has 1 to %d characters.".formatted(field, LONGEST_SECRET));
    }
    return value;
  }

  /** A text that need not be there. */
  public static Optional<String> optional(String field, String value, int longest) {
    return value == null || value.isBlank()
        ? Optional.empty()
        : Optional.of(text(field, value, 1, longest));
  }

  /**
   * The names of those values that are given.
   *
   * @param pairs a name, its value, the next name, its value
   */
  public static List<String> names(Object... pairs) {
    return IntStream.range(0, pairs.length / 2)
        .filter(pair -> !absent(pairs[2 * pair + 1]))
        .mapToObj(pair -> (String) pairs[2 * pair])
        .toList();
  }

  private static boolean absent(Object value) {
    return value == null
        || value instanceof List<?> several && several.isEmpty()
        || value.toString().isBlank();
  }

  /** A moment that need not be there. */
  public static Optional<Instant> moment(String field, String value) {
    try {
      return optional(field, value, 40).map(Instant::parse);
    } catch (DateTimeException e) {
      throw Refused.invalid(field, field + " is a time like 2026-11-29T08:00:00Z.");
    }
  }
}
