package io.orderline.core.call;

/** The state of a call without its facts, as a filter asks for it. */
public enum CallPhase {
  TALKING,
  QUEUED,
  WITH_AGENT,
  ENDED
}
