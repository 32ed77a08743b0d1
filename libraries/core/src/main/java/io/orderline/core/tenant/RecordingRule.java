package io.orderline.core.tenant;

import java.time.Duration;

/**
 * Whether a shop keeps what is spoken in its calls. Callers are told so at the beginning.
 *
 * @param days how long it is kept
 */
public record RecordingRule(boolean on, int days) {
  private static final int USUAL = 30;

  /** The longest time. */
  public static final int LONGEST = 730;

  /** Nothing is kept: as long as a shop says nothing. */
  public static final RecordingRule OFF = new RecordingRule(false, USUAL);

  public RecordingRule {
    if (days < 1 || days > LONGEST) {
      throw new IllegalArgumentException("recordings are kept for 1 to " + LONGEST + " days");
    }
  }

  public Duration keep() {
    return Duration.ofDays(days);
  }
}
