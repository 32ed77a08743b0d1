package io.orderline.core.dialogue;

import io.orderline.core.call.Expectation;
import io.orderline.core.call.PhoneNumber;
import io.orderline.core.speech.Recognition;
import io.orderline.core.speech.Transcript;
import java.util.Optional;

/** The caller's action in a turn, whatever the provider. */
public sealed interface TurnInput {

  /** What the caller did, as far as it was heard. */
  static TurnInput of(Recognition recognition, Expectation expectation) {
    return switch (recognition) {
      case Recognition.Recognised(var transcript) -> new Heard(transcript);
      // an unsure number is checked against the known ones and read back, so a guess is worth
      // having
      case Recognition.Unclear(var guess)
          when guess.isPresent() && expectation instanceof Expectation.Digits ->
          new Heard(guess.get());
      case Recognition.Unclear _ -> new Mumbled();
      case Recognition.NoSpeech _ -> new Silence();
      case Recognition.BadAudio _, Recognition.Busy _, Recognition.NoModel _ -> new Unheard();
    };
  }

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

  /**
   * The caller comes back from a queue, or from the person whom he has talked to.
   *
   * @param flow what the person wants the line to do next
   */
  record Returned(Reason reason, Optional<String> flow) implements TurnInput {

    /** Why he comes back. */
    public enum Reason {
      /** He does not want to wait any longer. */
      CHANGED_MIND,
      /** He would rather be called back, or leave a message. */
      CALL_BACK,
      /** The person has given him back. */
      GIVEN_BACK,
      /** The person is done: nothing more is to be said than good-bye. */
      DONE
    }
  }

  /** The call is over. */
  record HungUp() implements TurnInput {}
}
