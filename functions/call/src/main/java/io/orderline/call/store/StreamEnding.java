package io.orderline.call.store;

/** Why we closed a stream. One that was never closed by us has none: the line or we broke. */
public enum StreamEnding {
  /** All was said, and the line has something to do: another number, or nothing more. */
  SAID,
  /** We cannot speak or listen just now: the provider shall do it. */
  SPEECHLESS,
  /** This process is about to end; another goes on. */
  HANDED_ON
}
