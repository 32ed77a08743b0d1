package io.orderline.settings;

import java.time.LocalTime;

/** When hours end, as people write it: {@code 21:00}, and {@code 24:00} for the end of the day. */
public final class ClosingTime {
  private static final String MIDNIGHT = "24:00";

  private ClosingTime() {}

  public static String text(LocalTime until) {
    return until.equals(LocalTime.MAX) ? MIDNIGHT : until.toString();
  }

  /**
   * @throws java.time.DateTimeException when it is no time
   */
  public static LocalTime read(String text) {
    return text.equals(MIDNIGHT) ? LocalTime.MAX : LocalTime.parse(text);
  }
}
