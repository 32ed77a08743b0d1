package io.orderline.console.calls;

import java.util.Locale;

/** What became of a call. */
enum Outcome {
  /** It still goes on. */
  OPEN,
  /**
   * Without a person: the line said goodbye, or the caller hung up after something was answered or
   * registered.
   */
  DONE,
  /** It was put through to a person, or queued for one. */
  HANDED_OVER,
  /** The caller hung up before anything was answered or registered. */
  LEFT;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
