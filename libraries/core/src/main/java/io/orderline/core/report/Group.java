package io.orderline.core.report;

import java.util.Locale;

/** By what the lines of a report are told apart. */
public enum Group {
  QUEUE,
  AGENT,
  /** Why callers were handed over. */
  REASON,
  /** What callers wanted; a call with two wishes counts in both. */
  INTENT,
  /** The version of the flows. */
  FLOWS,
  BRAND;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
