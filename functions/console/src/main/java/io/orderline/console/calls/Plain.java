package io.orderline.console.calls;

import java.util.Locale;

/** What is left of a text when it is searched, or compared with another. */
final class Plain {
  private Plain() {}

  /** Small letters and digits only: pauses and signs are the recogniser's. */
  static String of(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }
}
