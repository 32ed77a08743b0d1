package io.orderline.simulator.options;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A time as people at this machine read it: on their clock, and with its zone. */
public final class ShownTime {
  private static final DateTimeFormatter SHOWN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx", Locale.ROOT);

  private ShownTime() {}

  /** What the server wrote, on the clock of this machine; as it was when it is no time. */
  public static String of(String written, ZoneId zone) {
    try {
      return SHOWN.format(Instant.parse(written).atZone(zone));
    } catch (DateTimeException e) {
      return written;
    }
  }
}
