package io.orderline.core.call;

/** Why a call ended, as far as the line can tell. */
public enum EndReason {
  /** The dialogue was finished and hung up. */
  COMPLETED,
  /** The line went down while the dialogue still listened. */
  CALLER_HUNG_UP,
  /** The line went down after the call was handed over, in the queue or with an agent. */
  AFTER_HANDOFF,
  /** The call ended before reasons were recorded. */
  UNKNOWN
}
