package io.orderline.core.tenant;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * How long a shop keeps its data, where that is not the installation's usual time.
 *
 * @param times by what is kept: {@code calls}, {@code events}, {@code tickets}, {@code messages},
 *     {@code errands}
 */
public record Retention(Map<String, Duration> times) {
  /** Everything as long as the installation keeps it. */
  public static final Retention USUAL = new Retention(Map.of());

  public Retention {
    times = Map.copyOf(times);
    times.forEach(
        (what, time) -> {
          if (time.isNegative()) {
            throw new IllegalArgumentException(what + " cannot be kept for less than no time");
          }
        });
  }

  /** The shop's own time for this kind of data. */
  public Optional<Duration> of(String what) {
    return Optional.ofNullable(times.get(what));
  }
}
