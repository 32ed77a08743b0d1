package io.orderline.core.report;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Into what the time of a report is cut, by the shop's clock. */
public enum Interval {
  QUARTER(Duration.ofDays(2)),
  HOUR(Duration.ofDays(14)),
  DAY(Duration.ofDays(92));

  private static final int MINUTES = 15;

  private final Duration longest;

  Interval(Duration longest) {
    this.longest = longest;
  }

  /** How long a time may be cut into these. */
  public Duration longest() {
    return longest;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The moments at which intervals begin; the first is {@code from} itself. */
  public List<Instant> starts(Instant from, Instant to, ZoneId zone) {
    List<Instant> starts = new ArrayList<>();
    for (Instant at = from; at.isBefore(to); at = next(at, zone)) {
      starts.add(at);
    }
    return List.copyOf(starts);
  }

  private Instant next(Instant at, ZoneId zone) {
    ZonedDateTime local = at.atZone(zone);
    return switch (this) {
      case QUARTER -> {
        ZonedDateTime hour = local.truncatedTo(ChronoUnit.HOURS);
        yield hour.plusMinutes((local.getMinute() / MINUTES + 1) * (long) MINUTES).toInstant();
      }
      case HOUR -> local.truncatedTo(ChronoUnit.HOURS).plusHours(1).toInstant();
      case DAY -> local.toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
    };
  }
}
