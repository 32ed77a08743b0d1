package io.orderline.command.replay;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an instant, a day of this machine, or how long ago: {@code 24h}, {@code 7d}. */
final class PointInTime implements ITypeConverter<Instant> {
  private final Clock clock = Clock.systemUTC();

  @Override
  public Instant convert(String text) {
    try {
      if (text.matches("\\d+[dhm]")) {
        String ago = text.toUpperCase(Locale.ROOT);
        return clock.instant().minus(Duration.parse((ago.endsWith("D") ? "P" : "PT") + ago));
      }
      return text.contains("T")
          ? Instant.parse(text)
          : LocalDate.parse(text).atStartOfDay(ZoneId.systemDefault()).toInstant();
    } catch (DateTimeException e) {
      throw new TypeConversionException(
          "`" + text + "` is no time; try 2026-11-28, 2026-11-28T08:00:00Z or 24h");
    }
  }
}
