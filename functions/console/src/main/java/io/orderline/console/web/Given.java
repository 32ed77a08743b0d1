package io.orderline.console.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Reads what a request gives; what cannot be is {@link Refused} with the name of the value. */
public final class Given {
  private static final int LONGEST_SECRET = 200;
  private static final Pattern INTEGER = Pattern.compile("-?\\d{1,9}");

  /** A database knows no others, and no call or ticket is from another time. */
  private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");

  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  private Given() {}

  /** A text of some length on one line, without the space around it. */
  public static String text(String field, String value, int shortest, int longest) {
    return within(field, Letters.line(field, value == null ? "" : value), shortest, longest);
  }

  /** A text that may have several lines. */
  public static String lines(String field, String value, int shortest, int longest) {
    return within(field, Letters.lines(field, value == null ? "" : value), shortest, longest);
  }

  private static String within(String field, String value, int shortest, int longest) {
    String text = value.strip();
    if (text.length() < shortest || text.length() > longest) {
      String bounds = shortest == longest ? "" + longest : shortest + " to " + longest;
      throw Refused.invalid(field, "%s has %s characters.".formatted(field, bounds));
    }
    return text;
  }

  /** A password as it is, space and all. */
  public static String secret(String field, String value) {
    if (value == null || value.isEmpty() || value.length() > LONGEST_SECRET) {
      throw Refused.invalid(field, "%s has 1 to %d characters.".formatted(field, LONGEST_SECRET));
    }
    return Letters.line(field, value);
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
      return optional(field, value, 40).map(Instant::parse).map(at -> kept(field, at));
    } catch (DateTimeException e) {
      throw Refused.invalid(field, field + " is a time like 2026-11-29T08:00:00Z.");
    }
  }

  private static Instant kept(String field, Instant at) {
    if (at.isBefore(EARLIEST) || at.isAfter(LATEST)) {
      throw Refused.invalid(field, field + " is a time of the years 1970 to 9999.");
    }
    return at;
  }

  /** A whole number that need not be there. */
  public static Optional<Integer> number(String field, String value) {
    return optional(field, value, 20)
        .map(
            text -> {
              if (!INTEGER.matcher(text).matches()) {
                throw Refused.invalid(field, field + " is a whole number, such as 50.");
              }
              return Integer.valueOf(text);
            });
  }
}
