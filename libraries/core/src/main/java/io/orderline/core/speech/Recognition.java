package io.orderline.core.speech;

import java.util.Optional;

/**
 * The result of recognising a piece of audio. Every expected outcome is one of these; a fault is an
 * exception.
 */
public sealed interface Recognition {

  /** Words, with enough confidence to act on after the usual confirmation. */
  record Recognised(Transcript transcript) implements Recognition {}

  /**
   * Somebody spoke, but not understandably; the guess, where there is one, may help a confirmation.
   */
  record Unclear(Optional<Transcript> guess) implements Recognition {}

  /** Nobody spoke. */
  record NoSpeech() implements Recognition {}

  /** The audio cannot be used; {@code reason} is for the log and the developer. */
  record BadAudio(Flaw flaw, String reason) implements Recognition {}

  /** All recognisers are at work: the caller of the port says so instead of waiting without end. */
  record Busy() implements Recognition {}

  /** No model is installed. */
  record NoModel() implements Recognition {}

  /** Flaws of audio. */
  enum Flaw {
    EMPTY,
    TOO_LARGE,
    TOO_LONG,
    CORRUPT,
    UNSUPPORTED
  }
}
