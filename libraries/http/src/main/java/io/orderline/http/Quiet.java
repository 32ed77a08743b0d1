package io.orderline.http;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicReference;

/** Until when a system wants no requests ({@code Retry-After}), at most for a minute. */
final class Quiet {
  private static final Duration LONGEST = Duration.ofMinutes(1);
  private static final Duration UNTOLD = Duration.ofSeconds(1);

  private final AtomicReference<Instant> until = new AtomicReference<>(Instant.MIN);
  private final InstantSource clock;

  Quiet(InstantSource clock) {
    this.clock = clock;
  }

  boolean wanted() {
    return clock.instant().isBefore(until.get());
  }

  /** Takes note of an answer that says "too many requests". */
  void heed(HttpHeaders headers) {
    Instant now = clock.instant();
    Instant told = headers.firstValue("Retry-After").map(this::read).orElse(now.plus(UNTOLD));
    Instant latest = now.plus(LONGEST);
    until.set(told.isAfter(latest) ? latest : told);
  }

  /** Seconds, or a date as HTTP writes it. */
  private Instant read(String after) {
    Instant now = clock.instant();
    try {
      return after.strip().matches("\\d{1,9}")
          ? now.plusSeconds(Long.parseLong(after.strip()))
          : ZonedDateTime.parse(after.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    } catch (DateTimeException e) {
      return now.plus(UNTOLD);
    }
  }
}
