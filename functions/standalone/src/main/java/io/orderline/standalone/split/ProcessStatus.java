package io.orderline.standalone.split;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * The status of a process.
 *
 * @param readyAfter from its start until it was ready; {@code null} while it is not
 */
public record ProcessStatus(String name, int port, long pid, Duration readyAfter) {
  private static final String COLUMNS = "  %-12s %6s %8s %9s %12s";

  static String title() {
    return COLUMNS.formatted("process", "port", "pid", "memory", "ready after");
  }

  boolean ready() {
    return readyAfter != null;
  }

  /** A line for people. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        COLUMNS,
        name,
        port,
        pid,
        memory().map(megabytes -> megabytes + " MB").orElse("?"),
        ready() ? readyAfter.toMillis() + " ms" : "not yet");
  }

  /** Resident memory in megabytes, as {@code ps} of this system tells it. */
  public Optional<Long> memory() {
    try {
      Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", String.valueOf(pid)).start();
      String told = new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      return told.isBlank() ? Optional.empty() : Optional.of(Long.parseLong(told.strip()) / 1024);
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }
}
