package io.orderline.core.call;

import io.orderline.core.speech.Transcript;
import java.util.Optional;

/** What the caller did, whatever the provider. */
public sealed interface TurnInput {

  /** The call came in; the caller's number is empty when withheld. */
  record Started(Optional<PhoneNumber> from, Optional<PhoneNumber> to) implements TurnInput {}

  /** The caller spoke and was transcribed. */
  record Heard(Transcript transcript) implements TurnInput {}

  /** The caller pressed keys: digits, {@code *} and {@code #}. */
  record Keyed(String keys) implements TurnInput {
    public Keyed {
      if (keys == null || !keys.matches("[0-9*#]{1,32}")) {
        throw new IllegalArgumentException("keys are 1 to 32 of 0-9, * and #");
      }
    }
  }

  /** Nothing was said and nothing pressed within the time given. */
  record Silence() implements TurnInput {}

  /** The caller may have spoken, but we could not listen: the recogniser was busy or down. */
  record Unheard() implements TurnInput {}

  /** The caller spoke, but not understandably. */
  record Mumbled() implements TurnInput {}

  /** The person whom the call was handed to did not answer; the caller is still there. */
  record TransferFailed() implements TurnInput {}

  /** The call is over. */
  record HungUp() implements TurnInput {}
}
