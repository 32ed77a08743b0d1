package io.orderline.call.store;

import io.orderline.core.call.CallState;
import io.orderline.core.dialogue.DialogueState;
import io.orderline.core.dialogue.TurnRecord;
import java.util.Optional;

/**
 * A call as it was saved.
 *
 * @param turns how many turns have been answered; also the number of the turn that is awaited
 * @param asked the record of the turn that was asked for, or of the last one where that does not
 *     exist yet
 */
public record StoredCall(
    CallState state,
    int turns,
    DialogueState dialogue,
    Optional<TurnRecord> asked,
    Optional<String> brand) {

  /** A call that has just come in. */
  public static final StoredCall NEW =
      new StoredCall(
          new CallState.Talking(), 0, DialogueState.NEW, Optional.empty(), Optional.empty());
}
