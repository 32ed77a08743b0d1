package io.orderline.core.handoff;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that happened to a contact: what reports count, in the order in which it happened.
 *
 * @param detail why or how, in a word
 */
public record Happening(
    ContactId contact,
    String queue,
    Kind kind,
    Optional<String> agent,
    Optional<String> detail,
    Instant at) {

  /** What can happen. The names are those in stored rows. */
  public enum Kind {
    QUEUED,
    OFFERED,
    /** The agent let it ring. */
    MISSED,
    DECLINED,
    /** An offer ended although the agent could do nothing about it. */
    WITHDRAWN,
    ANSWERED,
    /** The agent was lost: the caller waits again, before all others. */
    QUEUED_AGAIN,
    /** He hung up and keeps his place. */
    KEEPS_PLACE,
    /** The line takes the call up again. */
    WENT_BACK,
    /** The caller left, or the line is down. */
    LEFT,
    /** The agent has done with it. */
    WRAPPED_UP;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
