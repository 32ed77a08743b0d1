package io.orderline.telephony;

import io.orderline.core.call.CallId;
import io.orderline.core.call.PhoneNumber;
import io.orderline.core.dialogue.TurnInput;
import java.net.URI;
import java.util.Optional;

/** What a provider told us, in our words. */
public sealed interface CallEvent {
  CallId call();

  /** A call came in. */
  record Incoming(CallId call, Optional<PhoneNumber> from, Optional<PhoneNumber> to)
      implements CallEvent {}

  /**
   * The caller did something.
   *
   * @param number which turn of the call this is, as we had named it in the last answer
   * @param troubles how many times in a row this turn has failed before
   * @param from the caller's number, should the call be unknown here
   */
  record Turn(CallId call, int number, int troubles, Heard heard, Optional<PhoneNumber> from)
      implements CallEvent {}

  /**
   * More keys are wanted before the turn is complete: the first of a number was pressed during a
   * recording.
   */
  record MoreKeys(CallId call, int number, String soFar) implements CallEvent {}

  /**
   * A media stream is over, and the provider asks what comes next.
   *
   * @param streams how many streams the call has had
   * @param from the caller's number, should the call be unknown here
   */
  record Resumed(CallId call, int streams, Optional<PhoneNumber> from) implements CallEvent {}

  /** The line is down. */
  record Ended(CallId call) implements CallEvent {}

  /** The person whom the call was handed to has answered, and does not hear the caller yet. */
  record AgentAnswered(CallId call) implements CallEvent {}

  /** The person whom the call was handed to did not answer. */
  record NotAnswered(CallId call) implements CallEvent {}

  /** The provider could not get our answer and asks once more. */
  record Failed(CallId call) implements CallEvent {}

  /** For information only. */
  record Noted(CallId call) implements CallEvent {}

  /** What the caller's turn consists of. */
  sealed interface Heard {
    /** The provider has listened itself. */
    record Given(TurnInput input) implements Heard {}

    /** A recording that we have to fetch and transcribe. */
    record Recorded(URI recording) implements Heard {}
  }
}
