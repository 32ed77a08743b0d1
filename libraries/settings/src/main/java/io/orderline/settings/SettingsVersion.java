package io.orderline.settings;

import java.time.Instant;

/**
 * What people had set of a shop from a moment on.
 *
 * @param number counts up from 1; 0 is where nobody has set anything
 * @param note why
 * @param by who did it
 */
public record SettingsVersion(
    int number, ShopSettings settings, String note, String by, Instant at) {
  /** Before the first. */
  public static final SettingsVersion NONE =
      new SettingsVersion(0, ShopSettings.NONE, "", "", Instant.EPOCH);
}
