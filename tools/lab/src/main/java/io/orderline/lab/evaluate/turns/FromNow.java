package io.orderline.lab.evaluate.turns;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times as scenarios write them: {@code -26h} is 26 hours ago, {@code +1.5d} a day and a half on.
 */
final class FromNow {
  private static final Pattern WRITTEN = Pattern.compile("([+-]\\d+(?:\\.\\d+)?)([dhm])");

  private FromNow() {}

  /**
   * @throws IllegalArgumentException when it is written otherwise
   */
  static Duration parse(String text) {
    Matcher written = WRITTEN.matcher(text);
    if (!written.matches()) {
      throw new IllegalArgumentException(
          "a time is written as -26h, +1.5d or -40m, not \"" + text + "\"");
    }
    Duration unit =
        switch (written.group(2)) {
          case "d" -> Duration.ofDays(1);
          case "h" -> Duration.ofHours(1);
          default -> Duration.ofMinutes(1);
        };
    return Duration.ofMillis(Math.round(Double.parseDouble(written.group(1)) * unit.toMillis()));
  }
}
