package io.orderline.core.handoff;

import java.util.Optional;

/** How the hand-over of a call stands, for its line. */
public sealed interface Standing {

  /** The shop has no queue that would take it: the line does what it does without one. */
  record NotTaken() implements Standing {}

  /**
   * @param ahead how many come before
   * @param rings whether an agent rings
   */
  record Waiting(String title, int ahead, Estimate estimate, boolean rings) implements Standing {}

  /**
   * An agent has taken the call.
   *
   * @param seated whether it is known where his sound comes in
   */
  record Connected(ContactId contact, String agent, boolean seated) implements Standing {}

  /** The line goes on with the caller. */
  record Back(Stage.Why why, Optional<String> step) implements Standing {}

  /** There is no hand-over of this call, or not any more. */
  record Over() implements Standing {}
}
