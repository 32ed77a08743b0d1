package io.orderline.console.recording;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which bytes of a file are wanted (RFC 9110).
 *
 * @param until the first that is not
 */
record ByteRange(long from, long until) {
  private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,15})-(\\d{0,15})");

  /** What a header asks for of a file of this size. */
  sealed interface Wanted {
    /** All of it: nothing is asked for, or in words that are not ours. */
    record Whole() implements Wanted {}

    record Part(ByteRange range) implements Wanted {}

    /** There are no such bytes. */
    record Nothing() implements Wanted {}
  }

  static Wanted of(Optional<String> header, long size) {
    Matcher asked = ONE.matcher(header.orElse(""));
    if (!asked.matches() || asked.group(1).isEmpty() && asked.group(2).isEmpty()) {
      return new Wanted.Whole();
    }
    ByteRange range =
        asked.group(1).isEmpty()
            ? new ByteRange(Math.max(0, size - Long.parseLong(asked.group(2))), size)
            : new ByteRange(
                Long.parseLong(asked.group(1)),
                asked.group(2).isEmpty()
                    ? size
                    : Math.min(size, Long.parseLong(asked.group(2)) + 1));
    return range.from() < range.until() ? new Wanted.Part(range) : new Wanted.Nothing();
  }
}
