package io.orderline.core.handoff;

import io.orderline.core.call.CallId;

/** One hand-over of a call; a call that goes back and comes again has two. */
public record ContactId(String value) {
  private static final int LONGEST = 80;

  public ContactId {
    if (value == null || value.isBlank() || value.length() > LONGEST) {
      throw new IllegalArgumentException("a contact's id has 1 to " + LONGEST + " characters");
    }
  }

  /**
   * The hand-over that this turn of the call asked for: the same however often it is told.
   *
   * @param turn the number of the turn
   */
  public static ContactId of(CallId call, int turn) {
    return new ContactId(call + "#" + turn);
  }

  /** The call that was handed over. */
  public CallId call() {
    int end = value.lastIndexOf('#');
    return new CallId(end < 0 ? value : value.substring(0, end));
  }

  @Override
  public String toString() {
    return value;
  }
}
