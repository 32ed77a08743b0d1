package io.orderline.telephony;

/**
 * Why we closed a media stream. One that broke has no reason. The names are those in stored rows.
 */
public enum StreamEnding {
  /** All was said, and the line has something to do: another number, or nothing more. */
  SAID,
  /** We cannot speak or listen just now: the provider does. */
  SPEECHLESS,
  /** This process is about to end; another goes on. */
  HANDED_ON
}
